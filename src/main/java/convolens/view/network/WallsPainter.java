package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkColumn;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPass;
import convolens.model.network.NetworkPicture;
import convolens.model.network.NetworkPlace;
import convolens.raster.NumberText;
import convolens.raster.Picture;
import convolens.raster.Role;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints the columns of a network: maps as pixels, units as bars, names and shapes above. */
final class WallsPainter {
    private static final double NAME = 12.5;
    private static final double SHAPE = 9.5;
    private static final double SMALLEST = 8;
    private static final double CLASS_WIDTH = 22;
    private static final double PROBABILITY_WIDTH = 34;
    private static final double LONGEST_NAME = 96;
    private static final double LETTER = 7.2;
    /** Below this height of a row classes cannot be named all. */
    private static final double NAMED = 9;

    private static final double NAMED_STEP = 18;
    private static final int MOST_NAMED = 10;

    private final NetworkModel model;
    private final NetworkPass pass;
    private final Messages messages;
    private final NumberText numbers;
    private final Palette palette;
    private final NetworkText text;
    private final Font nameFont;
    private final Font shapeFont;

    WallsPainter(
            NetworkModel model,
            NetworkPass pass,
            WallsLayout layout,
            Messages messages,
            NumberText numbers,
            Palette palette) {
        this.model = model;
        this.pass = pass;
        this.messages = messages;
        this.numbers = numbers;
        this.palette = palette;
        this.text = new NetworkText(messages, numbers);
        this.nameFont = fitting(layout, NAME, Typography::strong, text::title);
        this.shapeFont = fitting(layout, SHAPE, Typography::mono, NetworkColumn::extents);
    }

    /** The largest font in which what stands above the columns keeps apart. */
    private static Font fitting(
            WallsLayout layout, double largest, DoubleFunction<Font> font, Function<NetworkColumn, String> words) {
        double size = largest;
        while (size > SMALLEST && !fits(layout, font.apply(size), words)) {
            size -= 0.5;
        }
        return font.apply(size);
    }

    private static boolean fits(WallsLayout layout, Font font, Function<NetworkColumn, String> words) {
        return layout.slots().stream()
                .allMatch(slot -> Typography.width(words.apply(slot.column()), font) <= room(slot));
    }

    private static double room(WallsLayout.Slot slot) {
        return slot.width() + WallsLayout.GAP - 5;
    }

    /** Paints the maps of a column pixel by pixel; those that the activation has not reached stay empty cells. */
    void pixels(WallsLayout.Slot slot, int index, Picture pixels, double scale) {
        NetworkColumn column = slot.column();
        if (!column.hasMaps()) {
            return;
        }
        MapColors colors = new MapColors(
                column, pass.output(column.last()), model.scaleProperty().get(), palette);
        int maps = column.kind() == NetworkColumn.Kind.PICTURE ? 1 : column.maps();
        for (int map = 0; map < maps; map++) {
            Box box = slot.box(map);
            int left = (int) Math.round(box.x() * scale);
            int top = (int) Math.round(box.y() * scale);
            int width = Math.max(1, (int) Math.round(box.width() * scale));
            int height = Math.max(1, (int) Math.round(box.height() * scale));
            if (model.flow().isReached(index, map)) {
                colors.paint(map, pixels, left, top, width, height);
            } else {
                pixels.fill(left, top, width, height, Palette.argb(palette.padding()));
            }
        }
    }

    /** Paints what is not pixels. */
    void words(Ink ink, WallsLayout.Slot slot, int index) {
        NetworkColumn column = slot.column();
        NetworkPlace selected = model.getSelected();
        boolean chosen = selected != null && selected.column() == index;
        ink.setTextBaseline(VPos.BASELINE);
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setFont(nameFont);
        ink.setFill(chosen ? palette.text(Role.ACCENT) : palette.ink());
        ink.fillText(text.title(column), slot.x(), 14, room(slot));
        ink.setFont(shapeFont);
        ink.setFill(palette.mute());
        ink.fillText(column.extents(), slot.x(), 31, room(slot));
        if (column.kind() == NetworkColumn.Kind.PICTURE) {
            Box box = slot.box(0);
            ink.setStroke(palette.line());
            ink.setLineWidth(1);
            ink.strokeRect(box.x() - 0.5, box.y() - 0.5, box.width() + 1, box.height() + 1);
        } else if (column.kind() == NetworkColumn.Kind.ANSWER) {
            answer(ink, slot, index);
        } else if (!column.hasMaps()) {
            units(ink, slot, index);
        }
    }

    private void units(Ink ink, WallsLayout.Slot slot, int index) {
        NetworkColumn column = slot.column();
        float[] values = pass.output(column.last()).data();
        float largest = 1e-12f;
        boolean signed = false;
        for (int i = 0; i < column.maps(); i++) {
            largest = Math.max(largest, Math.abs(values[i]));
            signed |= values[i] < 0;
        }
        double zero = signed ? slot.x() + slot.width() / 2 : slot.x();
        double full = signed ? slot.width() / 2 : slot.width();
        double thickness = Math.max(1, slot.step() - (slot.step() >= 4 ? 1 : 0));
        boolean hidden = model.isHidden(index);
        signed &= !hidden;
        for (int i = 0; i < column.maps(); i++) {
            double y = slot.box(i).y();
            boolean reached = model.flow().isReached(index, i);
            double length = reached && !hidden ? Math.abs(values[i]) / largest * full : 0;
            ink.setFill(palette.padding());
            ink.fillRect(slot.x(), y, slot.width(), thickness);
            ink.setFill(!signed ? palette.output() : values[i] < 0 ? palette.input() : palette.filter());
            ink.fillRect(values[i] < 0 ? zero - length : zero, y, length, thickness);
            if (hidden && thickness >= NAMED) {
                question(ink, slot.x() + slot.width() / 2, y + thickness / 2, Math.min(12, thickness - 1));
            }
        }
        if (signed) {
            ink.setStroke(palette.faint());
            ink.setLineWidth(1);
            double bottom = WallsLayout.HEADER + column.maps() * slot.step();
            ink.strokeLine(Math.floor(zero) + 0.5, WallsLayout.HEADER, Math.floor(zero) + 0.5, bottom);
        }
    }

    private void question(Ink ink, double x, double y, double size) {
        ink.setFont(Typography.monoStrong(size));
        ink.setFill(palette.mute());
        ink.setTextAlign(TextAlignment.CENTER);
        ink.setTextBaseline(VPos.CENTER);
        ink.fillText(NetworkText.HIDDEN, x, y);
    }

    private void answer(Ink ink, WallsLayout.Slot slot, int index) {
        if (slot.step() >= NAMED) {
            for (int k = 0; k < slot.column().maps(); k++) {
                Box box = slot.box(k);
                answer(ink, slot, index, k, new Box(box.x(), box.y(), box.width(), slot.step()));
            }
            return;
        }
        // of many classes the likeliest are named; where the pointer is says its class all the same
        double bottom = WallsLayout.HEADER + slot.column().maps() * slot.step();
        int named = (int) Math.max(1, Math.min(MOST_NAMED, (bottom - WallsLayout.HEADER) / NAMED_STEP));
        List<Integer> likely = IntStream.range(0, slot.column().maps())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> model.isHidden(index) ? 0 : -pass.probabilities()[k]))
                .limit(named)
                .toList();
        double y = WallsLayout.HEADER;
        for (int k : likely) {
            answer(ink, slot, index, k, new Box(slot.x(), y, slot.width(), NAMED_STEP));
            y += NAMED_STEP;
        }
    }

    private void answer(Ink ink, WallsLayout.Slot slot, int index, int k, Box box) {
        NetworkPicture picture = model.getPassed();
        int answer = pass.answer();
        double size = Math.max(8, Math.min(12, box.height() - 3));
        double names = CLASS_WIDTH + names(model, slot.column().maps());
        double bar = Math.max(4, slot.width() - names - PROBABILITY_WIDTH - 8);
        double middle = box.y() + box.height() / 2;
        boolean hidden = model.isHidden(index);
        boolean reached = model.flow().isReached(index, k) && !hidden;
        double probability = reached ? pass.probabilities()[k] : 0;
        boolean wrong = picture != null && picture.isLabelled() && picture.label() != answer;
        Color color = k == answer ? wrong ? palette.filter() : palette.output() : palette.faint();
        boolean isLabel = picture != null && picture.label() == k && !hidden;
        ink.setTextBaseline(VPos.CENTER);
        ink.setFont(k == answer && reached || isLabel ? Typography.monoStrong(size) : Typography.mono(size));
        ink.setFill(k == answer && reached ? palette.textOn(palette.stage()) : palette.mute());
        ink.setTextAlign(TextAlignment.LEFT);
        ink.fillText(model.className(k), slot.x(), middle, names - 4);
        double high = Math.max(3, Math.min(12, box.height() - 6));
        ink.setFill(palette.padding());
        ink.fillRoundRect(slot.x() + names, middle - high / 2, bar, high, 4);
        if (probability > 0) {
            ink.setFill(color);
            ink.fillRoundRect(slot.x() + names, middle - high / 2, Math.max(1, bar * probability), high, 4);
        }
        ink.setFill(k == answer && reached ? palette.textOn(palette.stage()) : palette.mute());
        ink.setTextAlign(TextAlignment.RIGHT);
        String written = reached ? numbers.fixed(probability, 3) : hidden ? NetworkText.HIDDEN : "";
        ink.fillText(written, slot.x() + slot.width(), middle);
    }

    /** How much more room than for a digit the names of the classes need. */
    static double names(NetworkModel model, int classes) {
        double longest = 0;
        for (int k = 0; k < classes; k++) {
            longest = Math.max(longest, model.className(k).length());
        }
        return Math.max(0, Math.min(LONGEST_NAME, longest * LETTER + 4) - CLASS_WIDTH);
    }
}
