package convolens.view.units;

import convolens.i18n.Messages;
import convolens.model.units.AscentSetup;
import convolens.model.units.DeepUnitsModel;
import convolens.view.Styles;
import convolens.view.control.NumberRow;
import convolens.view.control.Tip;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.HistoryRow;
import convolens.view.setup.SettingsGroup;
import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How pictures are made that excite units; every change can be undone. */
final class AscentGroup extends VBox {
    private static final double PERCENT = 100;
    private static final double PER_MILLE = 1000;

    private final DeepUnitsModel model;
    private final Messages messages;

    AscentGroup(DeepUnitsModel model, Messages messages) {
        super(16);
        this.model = model;
        this.messages = messages;
        ChoiceRow<Boolean> direction = new ChoiceRow<>("units-descent", this::direct);
        direction
                .add(false, messages, "units.ascent")
                .tip(messages, "units.ascent.tip")
                .add(true, messages, "units.descent")
                .tip(messages, "units.descent.tip");
        ChoiceRow<AscentSetup.Start> start =
                new ChoiceRow<>("units-start", chosen -> model.ascent().setup().change(now().withStart(chosen)));
        start.add(AscentSetup.Start.GREY, messages, "units.start.GREY")
                .add(AscentSetup.Start.NOISE, messages, "units.start.NOISE")
                .add(AscentSetup.Start.PICTURE, messages, "units.start.PICTURE");
        NumberRow picture =
                row("picture", (setup, value) -> setup.withPicture(value - 1)).withRoomFor(5);
        showNow(() -> {
            direction.show(now().descent());
            start.show(now().start());
            boolean isPicture = now().start() == AscentSetup.Start.PICTURE;
            picture.setVisible(isPicture);
            picture.setManaged(isPicture);
            picture.show(
                    now().picture() + 1, 1, Math.max(1, model.imagesProperty().get()));
        });
        model.imagesProperty()
                .addListener(observable -> picture.show(
                        now().picture() + 1,
                        1,
                        Math.max(1, model.imagesProperty().get())));
        getChildren()
                .addAll(
                        new SettingsGroup(messages, "units.make", direction, start, picture),
                        new SettingsGroup(
                                messages,
                                "units.method",
                                row("steps", 1, AscentSetup.MOST_STEPS, AscentSetup::steps, AscentSetup::withSteps),
                                row(
                                        "rate",
                                        setup -> (int) Math.round(PER_MILLE * setup.rate()),
                                        (setup, value) -> setup.withRate(value / PER_MILLE),
                                        1,
                                        200,
                                        3),
                                row(
                                        "decay",
                                        setup -> (int) Math.round(PER_MILLE * setup.decay()),
                                        (setup, value) -> setup.withDecay(value / PER_MILLE),
                                        0,
                                        200,
                                        3),
                                row(
                                        "blur",
                                        setup -> (int) Math.round(PERCENT * setup.blur()),
                                        (setup, value) -> setup.withBlur(value / PERCENT),
                                        0,
                                        200,
                                        2),
                                row("jitter", 0, 4, AscentSetup::jitter, AscentSetup::withJitter),
                                row("seed", 1, AscentSetup.LAST_SEED, AscentSetup::seed, AscentSetup::withSeed),
                                note(),
                                HistoryRow.of(messages, model.ascent().setup())));
    }

    private AscentSetup now() {
        return model.ascent().setup().get();
    }

    private void direct(boolean descent) {
        model.ascent().setup().change(now().withDescent(descent));
    }

    private Label note() {
        Label note = new Label();
        note.textProperty().bind(messages.bind("units.random.note"));
        note.setWrapText(true);
        note.getStyleClass().addAll(Styles.MUTE, "small");
        return note;
    }

    private NumberRow row(
            String name,
            int min,
            int max,
            ToIntFunction<AscentSetup> of,
            BiFunction<AscentSetup, Integer, AscentSetup> with) {
        return row(name, of, with, min, max, 0);
    }

    /** A number between two limits, in units of its last decimal. */
    private NumberRow row(
            String name,
            ToIntFunction<AscentSetup> of,
            BiFunction<AscentSetup, Integer, AscentSetup> with,
            int min,
            int max,
            int decimals) {
        NumberRow row = row(name, (setup, value) -> with.apply(setup, Math.max(min, Math.min(max, value))))
                .withDecimals(decimals)
                .withRoomFor(decimals + 2);
        showNow(() -> row.show(of.applyAsInt(now()), min, max));
        return row;
    }

    private NumberRow row(String name, BiFunction<AscentSetup, Integer, AscentSetup> with) {
        NumberRow row = new NumberRow(messages.bind("units.method." + name), new NumberRow.Receiver() {
            @Override
            public void set(int value) {
                model.ascent().setup().change(with.apply(now(), value), name);
            }

            @Override
            public void endGesture() {
                model.ascent().setup().endGesture();
            }
        });
        row.setId("units-" + name);
        Tip.explain(row, messages.bind("units.method." + name + ".tip"));
        return row;
    }

    private void showNow(Runnable show) {
        model.ascent().setup().stateProperty().addListener(observable -> show.run());
        show.run();
    }
}
