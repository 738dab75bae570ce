package convolens.view.unfold;

import convolens.model.setup.SlidingState;
import convolens.raster.CellText;
import convolens.raster.ColorMap;
import convolens.raster.NumberText;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.matrix.Matrix;
import convolens.view.control.matrix.MatrixLook;
import convolens.view.paint.Palette;
import convolens.view.unfold.text.ArrayRoles;
import convolens.walk.chain.ArrayName;

/**
 * How an array looks.
 *
 * @param cells colours and digits of its cells
 * @param least the side of a cell below which it scrolls: that in which the numbers of a small matrix can be read
 */
record ArrayLook(MatrixLook cells, double least) {
    private static final double LEAST = 19;
    private static final double LEAST_OF_PICTURE = 5;
    private static final int LARGEST_NUMBERED_PICTURE = 12;

    /** @param copies whether it is the input with the numbers of its copies */
    static ArrayLook of(ArrayName name, Matrix shown, boolean copies, SlidingState state, SceneContext context) {
        Palette palette = context.palette().getValue();
        Role role = ArrayRoles.of(name);
        boolean picture =
                name == ArrayName.X && !copies && state.inputSource().preset().isPicture();
        Range range = Range.of(shown.extremes());
        ColorMap map = picture
                ? ColorMap.IMAGE_GREY
                : name == ArrayName.ERROR
                        ? palette.sequentialMap(Role.FILTER)
                        : role == Role.INPUT && range.min() >= 0
                                ? palette.sequentialMap(Role.INPUT)
                                : palette.signedMap();
        MatrixLook cells = new MatrixLook(
                role,
                ArrayRoles.isTinted(name),
                map,
                picture ? Range.UNIT : map.fit(range),
                copies || ArrayRoles.isMapped(name),
                MatrixLook.Digits.FEW,
                new NumberText(context.messages().locale()));
        return new ArrayLook(cells, least(name, shown));
    }

    private static double least(ArrayName name, Matrix shown) {
        if (shown.isSmall()) {
            return CellText.readableCell(shown.extremes());
        }
        boolean picture =
                ArrayRoles.isPicture(name) && Math.max(shown.rows(), shown.columns()) > LARGEST_NUMBERED_PICTURE;
        return picture ? LEAST_OF_PICTURE : LEAST;
    }
}
