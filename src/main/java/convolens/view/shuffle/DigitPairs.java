package convolens.view.shuffle;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.shuffle.Contender;
import convolens.model.shuffle.ShufflePoint;
import convolens.model.shuffle.ShuffledPixelsModel;
import convolens.model.shuffle.ShuffledPixelsModel.Digit;
import convolens.raster.ColorMap;
import convolens.raster.Range;
import convolens.raster.Role;
import convolens.view.SceneContext;
import convolens.view.control.PaintedRegion;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Digits as they are, below them the same with their pixels shuffled, and under each what the networks answer. Pointing
 * at a pixel marks it in every digit, and where it went in every shuffled one; and the other way round.
 */
final class DigitPairs extends PaintedRegion {
    private static final double GAP = 12;

    private final ShuffledPixelsModel model;
    private final Messages messages;
    private final Layer pictures = addLayer((ink, width, height) -> paint(ink, width, height));
    private final Layer marks = addLayer((ink, width, height) -> mark(ink, width, height));

    DigitPairs(ShuffledPixelsModel model, SceneContext context) {
        this.model = model;
        this.messages = context.messages();
        setId("digit-pairs");
        setFocusTraversable(false);
        paletteProperty().bind(context.palette());
        InvalidationListener changed = observable -> change();
        model.digitsProperty().addListener((observable, old, now) -> change());
        model.settingsProperty().addListener((observable, old, now) -> change());
        model.runProperty().addListener((observable, old, now) -> change());
        model.timeline().positionProperty().addListener(changed);
        model.timeline().countProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        model.pointedProperty().addListener((observable, old, now) -> marks.repaint());
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> model.pointedProperty().set(-1));
        change();
    }

    private void change() {
        model.timeline().positionProperty().get();
        model.timeline().countProperty().get();
        setAccessibleText(messages.text("shuffled.pairs", model.movedPixels(), model.pixels()));
        pictures.repaint();
        marks.repaint();
    }

    /** The height that the digits take of what is offered, so that the rest can go to the curves. */
    double heightOf(double width, double offered) {
        List<Digit> digits = model.digitsProperty().get();
        if (digits.isEmpty()) {
            return offered;
        }
        Places places = Places.of(width, offered, digits.get(0).pixels());
        return Math.min(offered, 2 * places.second - GAP);
    }

    /** Where everything lies. */
    private record Places(double label, double pitch, double cell, double top, double second, double text) {
        static Places of(double width, double height, Tensor digit) {
            double text = Math.max(11, Math.min(15, width / 60));
            double label = text * 6.4;
            double pitch = (width - label) / ShuffledPixelsModel.DIGITS;
            double answers = 2 * (text + 3) + 4;
            double across = (pitch - GAP) / digit.dim(2);
            double down = ((height - GAP) / 2 - answers) / digit.dim(1);
            double cell = Math.max(1, Math.floor(Math.min(across, down)));
            double block = cell * digit.dim(1) + answers;
            return new Places(label, pitch, cell, 1, block + GAP, text);
        }

        double x(int digit, int columns) {
            return Math.floor(label + digit * pitch + (pitch - cell * columns) / 2);
        }
    }

    private @Nullable Places places() {
        List<Digit> digits = model.digitsProperty().get();
        return digits.isEmpty()
                ? null
                : Places.of(innerWidth(), innerHeight(), digits.get(0).pixels());
    }

    private void paint(Ink ink, double width, double height) {
        Places places = places();
        if (places == null) {
            return;
        }
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(Typography.strong(places.text));
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setFill(getPalette().ink());
        double middle =
                places.cell * model.digitsProperty().get().get(0).pixels().dim(1) / 2;
        ink.fillText(messages.text("shuffled.original"), 0, places.top + middle);
        ink.fillText(messages.text("shuffled.shuffled"), 0, places.second + middle);
        ink.setFont(Typography.text(places.text - 1));
        ink.setFill(getPalette().mute());
        ink.fillText(messages.text("shuffled.moved", model.movedPixels()), 0, places.second + middle + places.text + 4);
        List<Digit> digits = model.digitsProperty().get();
        ShufflePoint point = model.answersFit() ? model.point().orElse(null) : null;
        for (int i = 0; i < digits.size(); i++) {
            Tensor original = digits.get(i).pixels();
            Tensor shuffled = model.shuffled(original);
            double x = places.x(i, original.dim(2));
            paintDigit(ink, original, x, places.top, places.cell);
            paintDigit(ink, shuffled, x, places.second, places.cell);
            if (point != null) {
                double centre = x + places.cell * original.dim(2) / 2;
                double below = places.cell * original.dim(1) + 4 + places.text / 2;
                answer(ink, places, point, Contender.AFFINE_ORIGINAL, i, centre, places.top + below);
                answer(ink, places, point, Contender.CONV_ORIGINAL, i, centre, places.top + below + places.text + 3);
                answer(ink, places, point, Contender.AFFINE_SHUFFLED, i, centre, places.second + below);
                answer(ink, places, point, Contender.CONV_SHUFFLED, i, centre, places.second + below + places.text + 3);
            }
        }
    }

    private void paintDigit(Ink ink, Tensor digit, double x, double y, double cell) {
        int columns = digit.dim(2);
        double w = cell * columns;
        double h = cell * digit.dim(1);
        ink.setFill(Palette.color(ColorMap.BOOK_GREY.argb(0, Range.UNIT)));
        ink.fillRect(x, y, w, h);
        for (int i = 0; i < digit.dim(1) * columns; i++) {
            float value = digit.data()[i];
            if (value > 0) {
                ink.setFill(Palette.color(ColorMap.BOOK_GREY.argb(value, Range.UNIT)));
                ink.fillRect(x + i % columns * cell, y + i / columns * cell, cell, cell);
            }
        }
        ink.setStroke(getPalette().line());
        ink.setLineWidth(hairlineWidth());
        ink.strokeRect(x - 0.5, y - 0.5, w + 1, h + 1);
    }

    private void answer(Ink ink, Places places, ShufflePoint point, Contender who, int digit, double x, double y) {
        if (digit >= point.answers().get(who.ordinal()).size()) {
            return;
        }
        int answer = point.answers().get(who.ordinal()).get(digit);
        boolean right = answer == model.digitsProperty().get().get(digit).label();
        String words = messages.text(
                who.isConv() ? "shuffled.answer.conv" : "shuffled.answer.affine", answer, right ? "✓" : "✗");
        Role role = ShufflePlot.role(who);
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setFont(right ? Typography.text(places.text) : Typography.strong(places.text));
        Color color = getPalette().text(role);
        ink.setFill(color);
        ink.fillText(words, x, y);
    }

    private void mark(Ink ink, double width, double height) {
        int pixel = model.pointedProperty().get();
        Places places = places();
        if (pixel < 0 || places == null || pixel >= model.pixels()) {
            return;
        }
        int columns = model.digitsProperty().get().get(0).pixels().dim(2);
        int target = model.target(pixel);
        for (int i = 0; i < model.digitsProperty().get().size(); i++) {
            double x = places.x(i, columns);
            double half = places.cell / 2;
            double fromX = x + pixel % columns * places.cell + half;
            double fromY = places.top + pixel / columns * places.cell + half;
            double toX = x + target % columns * places.cell + half;
            double toY = places.second + target / columns * places.cell + half;
            ink.setStroke(getPalette().accent().deriveColor(0, 1, 1, 0.55));
            ink.setLineWidth(1);
            ink.strokeLine(fromX, fromY, toX, toY);
            box(ink, fromX, fromY, places.cell);
            box(ink, toX, toY, places.cell);
        }
    }

    private void box(Ink ink, double x, double y, double cell) {
        double side = Math.max(6, cell + 2);
        ink.setStroke(getPalette().accent());
        ink.setLineWidth(2);
        ink.strokeRect(x - side / 2, y - side / 2, side, side);
    }

    private void point(double x, double y) {
        Places places = places();
        if (places == null) {
            return;
        }
        Tensor digit = model.digitsProperty().get().get(0).pixels();
        int found = -1;
        for (int i = 0; i < model.digitsProperty().get().size() && found < 0; i++) {
            double left = x - places.x(i, digit.dim(2));
            int column = (int) Math.floor(left / places.cell);
            int upper = (int) Math.floor((y - places.top) / places.cell);
            int lower = (int) Math.floor((y - places.second) / places.cell);
            if (column >= 0 && column < digit.dim(2)) {
                if (upper >= 0 && upper < digit.dim(1)) {
                    found = upper * digit.dim(2) + column;
                } else if (lower >= 0 && lower < digit.dim(1)) {
                    found = model.source(lower * digit.dim(2) + column);
                }
            }
        }
        model.pointedProperty().set(found);
    }
}
