package convolens.view.export;

import convolens.i18n.Messages;
import convolens.model.export.AnimationFormat;
import convolens.model.export.ExportModel;
import convolens.model.export.ExportSettings;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.VBox;

/** The steps of the scene as an animation: which, how large, how fast; while it is made, how far it is. */
final class AnimationPane extends VBox {
    private final ExportModel model;
    private final ExportSettings settings;
    private final Messages messages;
    private final ChoiceRow<AnimationFormat> formats;
    private final Label about = new Label();
    private final VBox form = new VBox(12);
    private final VBox progress = new VBox(12);
    private final ProgressBar bar = new ProgressBar();
    private final Label made = new Label();
    private final Button save;
    private final Node rate;
    private final CheckBox loops = new CheckBox();

    AnimationPane(ExportModel model, ExportActions actions, Messages messages) {
        this.model = model;
        this.settings = model.settings();
        this.messages = messages;
        formats = new ChoiceRow<>("export-animation", settings.animationProperty()::set);
        formats.add(AnimationFormat.GIF, "GIF");
        formats.add(AnimationFormat.FRAMES, messages, "export.frames");
        Spinner<Double> scale = ExportRow.number(
                "export-frame-scale",
                new NumberStep(
                        settings.frameScaleProperty(),
                        messages.localeProperty(),
                        0.25,
                        0.5,
                        0.75,
                        1,
                        1.5,
                        2,
                        3,
                        4,
                        16));
        Spinner<Double> speed = ExportRow.number(
                "export-speed",
                new NumberStep(
                        settings.speedProperty(), messages.localeProperty(), 0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 25, 50));
        loops.setId("export-loops");
        loops.textProperty().bind(messages.bind("export.loop"));
        loops.selectedProperty().bindBidirectional(settings.loopsProperty());
        rate = ExportRow.of(messages, "export.speed", speed, loops);
        about.getStyleClass().add(Styles.MUTE);
        about.setWrapText(true);
        save = ExportRow.button("export-save-animation", messages, "export.save", actions::saveAnimation);
        save.getStyleClass().add("accent");
        Label dash = new Label("–");
        form.getChildren()
                .addAll(
                        ExportRow.of(messages, "export.format", formats),
                        ExportRow.of(
                                messages,
                                "export.steps",
                                count("export-from", model.fromProperty()),
                                dash,
                                count("export-to", model.toProperty())),
                        ExportRow.of(messages, "export.every", count("export-every", model.everyProperty())),
                        rate,
                        ExportRow.of(messages, "export.scale", scale),
                        about,
                        ExportRow.buttons(save));
        bar.setMaxWidth(Double.MAX_VALUE);
        Button cancel = ExportRow.button("export-cancel", messages, "export.cancel", actions::cancel);
        progress.getChildren().addAll(made, bar, ExportRow.buttons(cancel));
        getChildren().addAll(form, progress);
        InvalidationListener changed = observable -> refresh();
        settings.animationProperty().addListener(changed);
        settings.speedProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        model.fromProperty().addListener(changed);
        model.toProperty().addListener(changed);
        model.everyProperty().addListener(changed);
        model.stepsProperty().addListener(changed);
        model.doneProperty().addListener(changed);
        refresh();
    }

    private Spinner<Integer> count(String id, IntegerProperty number) {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(
                1, Math.max(1, model.stepsProperty().get()), number.get());
        model.stepsProperty().addListener((observable, old, now) -> values.setMax(Math.max(1, now.intValue())));
        values.valueProperty().addListener((observable, old, now) -> {
            if (now != null) {
                number.set(now);
            }
        });
        number.addListener((observable, old, now) -> values.setValue(now.intValue()));
        return ExportRow.number(id, values);
    }

    private void refresh() {
        boolean busy = model.isUnderWay();
        form.setVisible(!busy);
        form.setManaged(!busy);
        progress.setVisible(busy);
        progress.setManaged(busy);
        AnimationFormat format = settings.animationProperty().get();
        formats.show(format);
        rate.setDisable(format == AnimationFormat.FRAMES);
        int frames = model.frames();
        save.setDisable(frames == 0);
        double seconds = frames / settings.speedProperty().get();
        about.setText(
                model.stepsProperty().get() == 0
                        ? messages.text("export.noSteps")
                        : frames == 0
                                ? messages.text("export.noFrames")
                                : format == AnimationFormat.GIF
                                        ? messages.text("export.about.GIF", frames, messages.number(seconds, 1))
                                        : messages.text("export.about.FRAMES", frames));
        int done = Math.max(0, model.doneProperty().get());
        bar.setProgress(frames == 0 ? 0 : (double) done / frames);
        made.setText(messages.text("export.progress", done, frames));
    }
}
