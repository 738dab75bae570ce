package convolens.view.sliding;

import convolens.i18n.Messages;
import convolens.model.sliding.SlidingModel;
import convolens.raster.NumberText;
import convolens.view.paint.GridPainter;
import convolens.view.paint.Palette;
import convolens.view.sliding.layout.StageLayout;
import convolens.view.sliding.layout.StageShape;
import java.util.Locale;

/** A stage as the step of the moment is painted on it, in English and light. */
record LaidOut(StageLayout layout, StageSheet sheet) {
    static LaidOut of(SlidingModel model, double width, double height) {
        StageLayout layout = StageLayout.of(
                StageShape.of(model.getFrame(), model.panesProperty().get()), width, height);
        GridPainter painter = new GridPainter(Palette.light(), new NumberText(Locale.ENGLISH));
        StageSheet sheet = StageSheet.of(
                model.getFrame(),
                layout,
                painter,
                new Messages(Locale.ENGLISH),
                model.preset().axes());
        return new LaidOut(layout, sheet);
    }
}
