package convolens.walk.chain;

import convolens.engine.tensor.WindowGeometry;
import java.util.function.IntConsumer;

/**
 * The cells of an image and the places of the matrix to which im2col copies them: col[n, oy, ox, c, fy, fx] and
 * x[n, c, oy·SY − PY + fy·DY, ox·SX − PX + fx·DX].
 */
record Unfolding(ChainArray image, ChainArray col) implements Link {
    @Override
    public ArrayName source() {
        return image.name();
    }

    @Override
    public ArrayName result() {
        return col.name();
    }

    @Override
    public void sources(int resultCell, IntConsumer visitor) {
        WindowGeometry g = image.imageGeometry();
        int[] at = col.axes().locate(resultCell);
        int fy = at[Axis.FILTER_ROW.ordinal()];
        int fx = at[Axis.FILTER_COLUMN.ordinal()];
        at[Axis.ROW.ordinal()] = g.top(at[Axis.OUTPUT_ROW.ordinal()]) + fy * g.dilationY() + g.paddingY();
        at[Axis.COLUMN.ordinal()] = g.left(at[Axis.OUTPUT_COLUMN.ordinal()]) + fx * g.dilationX() + g.paddingX();
        visitor.accept(image.axes().cell(at));
    }

    @Override
    public void results(int sourceCell, IntConsumer visitor) {
        WindowGeometry g = image.imageGeometry();
        int row = image.imageRow(sourceCell);
        int column = image.imageColumn(sourceCell);
        int[] at = image.axes().locate(sourceCell);
        for (int oy = g.firstOutputRow(row); oy <= g.lastOutputRow(row); oy += g.outputRowStep()) {
            for (int ox = g.firstOutputColumn(column); ox <= g.lastOutputColumn(column); ox += g.outputColumnStep()) {
                at[Axis.OUTPUT_ROW.ordinal()] = oy;
                at[Axis.OUTPUT_COLUMN.ordinal()] = ox;
                at[Axis.FILTER_ROW.ordinal()] = (row - g.top(oy)) / g.dilationY();
                at[Axis.FILTER_COLUMN.ordinal()] = (column - g.left(ox)) / g.dilationX();
                visitor.accept(col.axes().cell(at));
            }
        }
    }

    /** Folding: the same places, read the other way. */
    Link reversed() {
        Unfolding unfolding = this;
        return new Link() {
            @Override
            public ArrayName source() {
                return col.name();
            }

            @Override
            public ArrayName result() {
                return image.name();
            }

            @Override
            public void sources(int resultCell, IntConsumer visitor) {
                unfolding.results(resultCell, visitor);
            }

            @Override
            public void results(int sourceCell, IntConsumer visitor) {
                unfolding.sources(sourceCell, visitor);
            }
        };
    }
}
