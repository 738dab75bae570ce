package convolens.engine.fused;

import convolens.engine.tensor.WindowGeometry;
import java.util.Arrays;

/** The loops of a block in plain Java. */
final class ScalarLoops implements BlockLoops {
    static final ScalarLoops INSTANCE = new ScalarLoops();

    private ScalarLoops() {}

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void unfold(float[] padded, int channels, WindowGeometry g, float[] col, int pitch) {
        int run = BlockLoops.run(g, channels);
        int runs = g.cells() * channels / run;
        int step = g.strideX() * channels;
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                int at = (oy * g.outputWidth() + ox) * pitch;
                for (int each = 0; each < runs; each++) {
                    int from = BlockLoops.runStart(g, channels, oy, each) + ox * step;
                    for (int i = 0; i < run; i++) {
                        col[at + i] = padded[from + i];
                    }
                    at += run;
                }
            }
        }
    }

    @Override
    public void fold(float[] col, int pitch, int channels, WindowGeometry g, float[] padded) {
        int run = BlockLoops.run(g, channels);
        int runs = g.cells() * channels / run;
        int step = g.strideX() * channels;
        for (int oy = 0; oy < g.outputHeight(); oy++) {
            for (int ox = 0; ox < g.outputWidth(); ox++) {
                int at = (oy * g.outputWidth() + ox) * pitch;
                for (int each = 0; each < runs; each++) {
                    int to = BlockLoops.runStart(g, channels, oy, each) + ox * step;
                    for (int i = 0; i < run; i++) {
                        padded[to + i] += col[at + i];
                    }
                    at += run;
                }
            }
        }
    }

    @Override
    public void rectify(float[] maps, int at, int pixels, int pitch, float[] bias) {
        for (int pixel = 0; pixel < pixels; pixel++) {
            int from = at + pixel * pitch;
            for (int f = 0; f < pitch; f++) {
                maps[from + f] = Math.max(maps[from + f] + bias[f], 0f);
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
        int cell = 0;
        for (int y = 0; y + 1 < oh; y += 2) {
            for (int x = 0; x + 1 < ow; x += 2) {
                int first = (y * ow + x) * pitch;
                int third = first + ow * pitch;
                for (int f = 0; f < pitch; f++) {
                    float a = maps[first + f];
                    float b = maps[first + pitch + f];
                    float c = maps[third + f];
                    float d = maps[third + pitch + f];
                    float best = Math.max(Math.max(a, b), Math.max(c, d));
                    float value = Math.max(best + bias[f], 0f);
                    cells[cellsAt + cell + f] = value;
                    argmax[argmaxAt + cell + f] =
                            value == 0 ? CLOSED : a == best ? 0 : b == best ? 1 : c == best ? 2 : 3;
                }
                cell += pitch;
            }
        }
    }

    @Override
    public void unrectify(
            float[] dy, int dyAt, float[] y, int yAt, int pixels, int pitch, float[] dmaps, float[] db, int dbAt) {
        for (int pixel = 0; pixel < pixels; pixel++) {
            int at = pixel * pitch;
            for (int f = 0; f < pitch; f++) {
                float open = y[yAt + at + f] > 0 ? dy[dyAt + at + f] : 0;
                dmaps[at + f] = open;
                db[dbAt + f] += open;
            }
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
        for (int cell = 0; cell < cells; cell++) {
            int at = cell * pitch;
            for (int f = 0; f < pitch; f++) {
                float d = argmax[argmaxAt + at + f] == CLOSED ? 0 : dy[dyAt + at + f];
                open[at + f] = d;
                db[dbAt + f] += d;
            }
        }
    }

    @Override
    public void unpool(float[] open, float[] argmax, int argmaxAt, int oh, int ow, int pitch, float[] dmaps) {
        Arrays.fill(dmaps, 0, oh * ow * pitch, 0);
        int cell = 0;
        for (int y = 0; y + 1 < oh; y += 2) {
            for (int x = 0; x + 1 < ow; x += 2) {
                int first = (y * ow + x) * pitch;
                for (int f = 0; f < pitch; f++) {
                    int winner = (int) argmax[argmaxAt + cell + f];
                    if (winner != CLOSED) {
                        dmaps[first + ((winner >> 1) * ow + (winner & 1)) * pitch + f] = open[cell + f];
                    }
                }
                cell += pitch;
            }
        }
    }
}
