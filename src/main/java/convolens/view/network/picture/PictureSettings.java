package convolens.view.network.picture;

import convolens.i18n.Messages;
import convolens.model.network.NetworkPicture;
import convolens.model.network.PictureChoice;
import convolens.model.setup.InputPreset;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.Tip;
import convolens.view.setup.ChoiceRow;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Where the picture comes from: the test images, a drawing, a file, a pattern of the sliding scenes. */
public final class PictureSettings extends VBox {
    private static final List<InputPreset> PATTERNS = List.of(
            InputPreset.IMPULSE,
            InputPreset.CHECKERBOARD,
            InputPreset.RAMP,
            InputPreset.RANDOM,
            InputPreset.BOOK,
            InputPreset.BOOK_POOLING,
            InputPreset.BOOK_SHIFT);

    private final PictureChoice model;
    private final Messages messages;
    private final ChoiceRow<NetworkPicture.Kind> kinds;
    private final ChoiceRow<InputPreset> patterns;
    private final TestImageSettings test;
    private final DrawnSettings drawn;
    private final FileSettings file;
    private final Label training = new Label();
    private final ToggleButton frame = new ToggleButton();
    private final ToggleButton invert = new ToggleButton();
    private final FlowPane preparing = new FlowPane(frame, invert);
    private long seed = 1;

    public PictureSettings(PictureChoice model, SceneContext context, PictureActions actions) {
        super(8);
        this.model = model;
        this.messages = context.messages();
        test = new TestImageSettings(model, messages, actions);
        drawn = new DrawnSettings(context, actions);
        file = new FileSettings(model, context, actions);
        kinds = new ChoiceRow<>("network-picture", kind -> {
            switch (kind) {
                case TEST -> actions.another(0);
                case FILE -> actions.fileAgain();
                case DRAWN -> drawn.begin();
                case PATTERN -> actions.pattern(InputPreset.IMPULSE, seed);
                case TRAINING -> {}
            }
            show();
        });
        for (NetworkPicture.Kind kind : NetworkPicture.Kind.values()) {
            if (kind != NetworkPicture.Kind.TRAINING) {
                kinds.add(kind, messages, "network.kind." + kind).tip(messages, "network.kind." + kind + ".tip");
            }
        }
        patterns = new ChoiceRow<>("network-pattern", preset -> actions.pattern(preset, seed++));
        PATTERNS.forEach(preset -> patterns.add(
                preset, messages, "network.pattern." + preset.name().toLowerCase(Locale.ROOT)));
        Attached.whileVisible(patterns);
        prepare(frame, "network.frame", "network.frame.tip");
        frame.setId("network-frame");
        frame.selectedProperty().bindBidirectional(model.preparation().framedProperty());
        prepare(invert, "network.invert", "network.invert.tip");
        invert.setId("network-invert");
        invert.setOnAction(event -> model.preparation().invertedProperty().set(invert.isSelected()));
        preparing.getStyleClass().add(Styles.CHIPS);
        getChildren().addAll(kinds, training, test, drawn, file, patterns, preparing);
        InvalidationListener changed = observable -> show();
        model.pictureProperty().addListener(changed);
        model.testImagesProperty().addListener(changed);
        messages.localeProperty().addListener(changed);
        show();
    }

    private void prepare(ToggleButton chip, String key, String tip) {
        chip.getStyleClass().add(Styles.CHIP);
        chip.textProperty().bind(messages.bind(key));
        Tip.explain(chip, messages.bind(tip));
    }

    private void show() {
        NetworkPicture picture = model.pictureProperty().get();
        NetworkPicture.Kind kind = picture == null ? NetworkPicture.Kind.TEST : picture.kind();
        kinds.show(kind);
        kinds.offer(NetworkPicture.Kind.TEST, model.testImagesProperty().get() > 0);
        appear(training, kind == NetworkPicture.Kind.TRAINING);
        if (picture != null && kind == NetworkPicture.Kind.TRAINING) {
            training.setText(messages.text("network.training", messages.number(picture.index() + 1)));
        }
        appear(test, kind == NetworkPicture.Kind.TEST);
        appear(drawn, kind == NetworkPicture.Kind.DRAWN);
        boolean alone = model.testImagesProperty().get() == 0 && kind == NetworkPicture.Kind.PATTERN;
        appear(file, kind == NetworkPicture.Kind.FILE || alone);
        boolean grey = model.isGrey();
        appear(frame, grey);
        appear(patterns, kind == NetworkPicture.Kind.PATTERN);
        appear(preparing, kind == NetworkPicture.Kind.DRAWN || kind == NetworkPicture.Kind.FILE);
        appear(invert, kind == NetworkPicture.Kind.FILE);
        if (picture != null && kind == NetworkPicture.Kind.PATTERN) {
            patterns.show(InputPreset.valueOf(picture.name()));
        }
        invert.setSelected(picture != null && picture.inverted());
    }

    private static void appear(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
