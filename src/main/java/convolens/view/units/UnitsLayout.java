package convolens.view.units;

import convolens.model.units.DeepUnitsModel;
import convolens.view.control.Occupancy.Box;

/**
 * Where the units of a layer stand on the wall.
 *
 * @param whole whether each has a card with its nine patches; otherwise a single patch
 * @param columns how many in a row
 * @param width of a card
 * @param height of a card
 */
record UnitsLayout(boolean whole, int columns, double width, double height) {
    private static final double GAP = 8;
    /** The side of a small patch; nine of them are a square. */
    static final double PATCH = 28;

    static final double PATCH_GAP = 2;
    /** The side of the nine patches. */
    static final double NINE = 3 * PATCH + 2 * PATCH_GAP;

    private static final double CARD = 134;
    private static final double WIDEST = 200;
    private static final double CARD_HEIGHT = 152;
    private static final double TILE = 64;
    private static final double TILE_WORDS = 16;

    static UnitsLayout of(DeepUnitsModel.Tile tile, double room) {
        if (tile == DeepUnitsModel.Tile.NINE) {
            int columns = (int) Math.max(1, (room + GAP) / (CARD + GAP));
            double each = Math.floor((room - (columns - 1) * GAP) / columns);
            return new UnitsLayout(true, columns, Math.min(WIDEST, Math.max(CARD, each)), CARD_HEIGHT);
        }
        return new UnitsLayout(false, (int) Math.max(1, (room + GAP) / (TILE + GAP)), TILE, TILE + TILE_WORDS);
    }

    /** The card at a place, counted row by row. */
    Box box(int place) {
        return new Box(place % columns * (width + GAP), (double) (place / columns) * (height + GAP), width, height);
    }

    /** The height of so many cards. */
    double height(int count) {
        return count == 0 ? 0 : (count + columns - 1) / columns * (height + GAP) - GAP;
    }

    /** The place at a point; −1 where there is none. */
    int at(double x, double y, int count) {
        int column = (int) Math.floor(x / (width + GAP));
        int place = (int) Math.floor(y / (height + GAP)) * columns + column;
        boolean there = x >= 0 && y >= 0 && column < columns && place < count;
        return there && box(place).right() > x && box(place).bottom() > y ? place : -1;
    }
}
