package convolens.view.units;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.units.DeepUnitsModel;
import convolens.model.units.PatchCrop;
import convolens.model.units.UnitCard;
import convolens.model.units.UnitPatch;
import convolens.raster.Picture;
import convolens.raster.Role;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints the cards of units: their patches, the picture made for them, and what is measured of them. */
final class UnitsPainter {
    private static final double EDGE = 8;

    private final DeepUnitsModel model;
    private final Messages messages;
    private final Palette palette;
    private final CropPainter crops;
    private final UnitsText text;

    UnitsPainter(DeepUnitsModel model, Messages messages, Palette palette, double scale) {
        this.model = model;
        this.messages = messages;
        this.palette = palette;
        this.crops = new CropPainter(palette, scale);
        this.text = new UnitsText(model, messages);
    }

    /** The ground of a card, under its pixels. */
    void ground(Ink ink, Box box, boolean whole) {
        if (whole) {
            ink.setFill(palette.surface());
            ink.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 12);
            ink.setStroke(palette.line());
            ink.setLineWidth(1);
            ink.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, 12);
        }
    }

    /** The patches of a unit and the picture that was made for it. */
    void pixels(int unit, Box box, boolean whole, Picture pixels) {
        List<UnitPatch> patches = model.patches(unit);
        if (!whole) {
            if (!patches.isEmpty()) {
                Tensor crop = model.tileProperty().get() == DeepUnitsModel.Tile.MEAN
                        ? PatchCrop.mean(patches.stream().map(UnitPatch::crop).toList())
                        : patches.get(0).crop();
                crops.paint(crop, pixels, CropPainter.fit(crop, box.x(), box.y(), box.width()));
            }
            return;
        }
        double step = UnitsLayout.PATCH + UnitsLayout.PATCH_GAP;
        for (int i = 0; i < patches.size(); i++) {
            Tensor crop = patches.get(i).crop();
            double x = box.x() + EDGE + i % 3 * step;
            double y = box.y() + EDGE + i / 3 * step;
            crops.paint(crop, pixels, CropPainter.fit(crop, x, y, UnitsLayout.PATCH));
        }
        Tensor made = model.ascent().madeProperty().get().get(unit);
        if (made != null) {
            Tensor seen = model.seen(made);
            crops.paint(seen, pixels, CropPainter.fit(seen, madeX(box), box.y() + EDGE, madeSide(box)));
        }
    }

    private static double madeX(Box box) {
        return box.x() + EDGE + UnitsLayout.NINE + 6;
    }

    private static double madeSide(Box box) {
        return Math.min(UnitsLayout.NINE, box.right() - EDGE - madeX(box));
    }

    /** What is written on a card. */
    void words(Ink ink, int unit, Box box, boolean whole) {
        UnitCard card = model.card(unit);
        boolean chosen = unit == model.unit();
        ink.setTextBaseline(VPos.CENTER);
        if (!whole) {
            ink.setFont(chosen ? Typography.monoStrong(11) : Typography.mono(11));
            ink.setTextAlign(TextAlignment.CENTER);
            ink.setFill(chosen ? palette.text(Role.ACCENT) : palette.mute());
            ink.fillText(Integer.toString(unit), box.x() + box.width() / 2, box.bottom() - 7);
            return;
        }
        double row = box.y() + EDGE + UnitsLayout.NINE + 14;
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setFont(Typography.monoStrong(12));
        ink.setFill(chosen ? palette.text(Role.ACCENT) : palette.ink());
        ink.fillText(Integer.toString(unit), box.x() + EDGE, row);
        if (model.ascent().madeProperty().get().containsKey(unit)) {
            ink.setFont(Typography.text(10.5));
            ink.setFill(palette.mute());
            ink.fillText(messages.text("units.made"), madeX(box), box.y() + EDGE + madeSide(box) + 9, madeSide(box));
        }
        if (card == null) {
            return;
        }
        ink.setTextAlign(TextAlignment.RIGHT);
        ink.setFont(Typography.monoStrong(12));
        ink.setFill(palette.text(Role.OUTPUT));
        ink.fillText(card.dead() ? "0" : text.value(card.strongest()), box.right() - EDGE, row);
        bar(ink, card, new Box(box.x() + EDGE, row + 10, box.width() - 2 * EDGE, 5));
        ink.setTextAlign(TextAlignment.LEFT);
        ink.setFont(Typography.text(11));
        ink.setFill(card.dead() ? palette.text(Role.FILTER) : palette.mute());
        ink.fillText(text.common(card), box.x() + EDGE, row + 26, box.width() - 2 * EDGE);
    }

    private void bar(Ink ink, @Nullable UnitCard card, Box box) {
        ink.setFill(palette.padding());
        ink.fillRoundRect(box.x(), box.y(), box.width(), box.height(), box.height());
        if (card != null && card.common() > 0) {
            ink.setFill(palette.input());
            double share = (double) card.common() / card.patches();
            ink.fillRoundRect(
                    box.x(), box.y(), Math.max(box.height(), box.width() * share), box.height(), box.height());
        }
    }

    /** Marks the unit that is looked at. */
    void mark(Ink ink, Box box, boolean whole) {
        ink.setStroke(palette.accent());
        ink.setLineWidth(2);
        double high = whole ? box.height() : box.width();
        ink.strokeRoundRect(box.x() - 1, box.y() - 1, box.width() + 2, high + 2, whole ? 14 : 4);
    }
}
