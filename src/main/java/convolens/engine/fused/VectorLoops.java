package convolens.engine.fused;

import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops of a block on the Vector API, a vector of channels at a time. */
final class VectorLoops implements BlockLoops {
    static final VectorLoops INSTANCE = new VectorLoops();

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorLoops() {}

    @Override
    public int lanes() {
        return LANES;
    }

    /** Runs are copied in whole vectors; what a vector has too much, the next run or nobody reads. */
    @Override
    public void unfold(float[] padded, int channels, WindowGeometry g, float[] col, int pitch) {
        int run = BlockLoops.run(g, channels);
        int runs = g.cells() * channels / run;
        int step = g.strideX() * channels;
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int at = oy * g.outputWidth() * pitch;
            int end = at + g.outputWidth() * pitch;
            for (int each = 0; each < runs; each++) {
                int from = BlockLoops.runStart(g, channels, oy, each);
                for (int i = 0; i < run; i += LANES) {
                    int source = from + i;
                    for (int to = at + each * run + i; to < end; to += pitch) {
                        FloatVector.fromArray(SPECIES, padded, source).intoArray(col, to);
                        source += step;
                    }
                }
            }
        }
    }

    @Override
    public void fold(float[] col, int pitch, int channels, WindowGeometry g, float[] padded) {
        int run = BlockLoops.run(g, channels);
        int runs = g.cells() * channels / run;
        int whole = SPECIES.loopBound(run);
        int step = g.strideX() * channels;
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            int at = oy * g.outputWidth() * pitch;
            int end = at + g.outputWidth() * pitch;
            for (int each = 0; each < runs; each++) {
                int to = BlockLoops.runStart(g, channels, oy, each);
                for (int i = 0; i < whole; i += LANES) {
                    int target = to + i;
                    for (int from = at + each * run + i; from < end; from += pitch) {
                        FloatVector.fromArray(SPECIES, padded, target)
                                .add(FloatVector.fromArray(SPECIES, col, from))
                                .intoArray(padded, target);
                        target += step;
                    }
                }
                for (int i = whole; i < run; i++) {
                    int target = to + i;
                    for (int from = at + each * run + i; from < end; from += pitch) {
                        padded[target] += col[from];
                        target += step;
                    }
                }
            }
        }
    }

    @Override
    public void rectify(float[] maps, int at, int pixels, int pitch, float[] bias) {
        int end = at + pixels * pitch;
        for (int f = 0; f < pitch; f += LANES) {
            FloatVector b = FloatVector.fromArray(SPECIES, bias, f);
            for (int i = at + f; i < end; i += pitch) {
                FloatVector.fromArray(SPECIES, maps, i).add(b).max(0f).intoArray(maps, i);
            }
        }
    }

    @Override
    public void pool(
            float[] maps,
            int oh,
            int ow,
            int pitch,
            float[] bias,
            float[] cells,
            int cellsAt,
            float[] argmax,
            int argmaxAt) {
        for (int f = 0; f < pitch; f += LANES) {
            FloatVector shift = FloatVector.fromArray(SPECIES, bias, f);
            int cell = f;
            for (int y = 0; y + 1 < oh; y += 2) {
                int first = y * ow * pitch + f;
                int third = first + ow * pitch;
                for (int x = 0; x + 1 < ow; x += 2) {
                    FloatVector a = FloatVector.fromArray(SPECIES, maps, first);
                    FloatVector b = FloatVector.fromArray(SPECIES, maps, first + pitch);
                    FloatVector c = FloatVector.fromArray(SPECIES, maps, third);
                    FloatVector d = FloatVector.fromArray(SPECIES, maps, third + pitch);
                    FloatVector best = a.max(b).max(c.max(d));
                    FloatVector value = best.add(shift).max(0f);
                    value.intoArray(cells, cellsAt + cell);
                    FloatVector.broadcast(SPECIES, 3f)
                            .blend(2f, c.compare(VectorOperators.EQ, best))
                            .blend(1f, b.compare(VectorOperators.EQ, best))
                            .blend(0f, a.compare(VectorOperators.EQ, best))
                            .blend(CLOSED, value.compare(VectorOperators.EQ, 0f))
                            .intoArray(argmax, argmaxAt + cell);
                    first += 2 * pitch;
                    third += 2 * pitch;
                    cell += pitch;
                }
            }
        }
    }

    @Override
    public void unrectify(
            float[] dy, int dyAt, float[] y, int yAt, int pixels, int pitch, float[] dmaps, float[] db, int dbAt) {
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int f = 0; f < pitch; f += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, db, dbAt + f);
            for (int i = f; i < pixels * pitch; i += pitch) {
                VectorMask<Float> passed =
                        FloatVector.fromArray(SPECIES, y, yAt + i).compare(VectorOperators.GT, 0f);
                FloatVector open = zero.blend(FloatVector.fromArray(SPECIES, dy, dyAt + i), passed);
                open.intoArray(dmaps, i);
                sum = sum.add(open);
            }
            sum.intoArray(db, dbAt + f);
        }
    }

    @Override
    public void open(
            float[] dy,
            int dyAt,
            float[] argmax,
            int argmaxAt,
            int cells,
            int pitch,
            float[] open,
            float[] db,
            int dbAt) {
        for (int f = 0; f < pitch; f += LANES) {
            FloatVector sum = FloatVector.fromArray(SPECIES, db, dbAt + f);
            for (int i = f; i < cells * pitch; i += pitch) {
                FloatVector winner = FloatVector.fromArray(SPECIES, argmax, argmaxAt + i);
                FloatVector d = FloatVector.fromArray(SPECIES, dy, dyAt + i)
                        .blend(0f, winner.compare(VectorOperators.EQ, CLOSED));
                d.intoArray(open, i);
                sum = sum.add(d);
            }
            sum.intoArray(db, dbAt + f);
        }
    }

    @Override
    public void unpool(float[] open, float[] argmax, int argmaxAt, int oh, int ow, int pitch, float[] dmaps) {
        if (oh % 2 != 0 || ow % 2 != 0) {
            Arrays.fill(dmaps, 0, oh * ow * pitch, 0);
        }
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int f = 0; f < pitch; f += LANES) {
            int cell = f;
            for (int y = 0; y + 1 < oh; y += 2) {
                int first = y * ow * pitch + f;
                int third = first + ow * pitch;
                for (int x = 0; x + 1 < ow; x += 2) {
                    FloatVector d = FloatVector.fromArray(SPECIES, open, cell);
                    FloatVector winner = FloatVector.fromArray(SPECIES, argmax, argmaxAt + cell);
                    zero.blend(d, winner.compare(VectorOperators.EQ, 0f)).intoArray(dmaps, first);
                    zero.blend(d, winner.compare(VectorOperators.EQ, 1f)).intoArray(dmaps, first + pitch);
                    zero.blend(d, winner.compare(VectorOperators.EQ, 2f)).intoArray(dmaps, third);
                    zero.blend(d, winner.compare(VectorOperators.EQ, 3f)).intoArray(dmaps, third + pitch);
                    first += 2 * pitch;
                    third += 2 * pitch;
                    cell += pitch;
                }
            }
        }
    }
}
