package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.NetworkModel;
import convolens.model.network.NetworkPicture;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.DrawingSheet;
import convolens.view.setup.PictureFiles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where the picture comes from: a test image by its number, a drawing, a file. */
final class PictureSettings extends VBox {
    private final NetworkModel model;
    private final Messages messages;
    private final NetworkActions actions;
    private final ChoiceRow<NetworkPicture.Kind> kinds;
    private final ChoiceRow<NetworkModel.Filter> filters;
    private final TextField number = new TextField();
    private final Label of = new Label();
    private final HBox row;
    private final ProgressBar progress = new ProgressBar();
    private final ToggleButton frame = new ToggleButton();
    private final ToggleButton invert = new ToggleButton();
    private final FlowPane preparing = new FlowPane(frame, invert);

    PictureSettings(NetworkModel model, SceneContext context, NetworkActions actions) {
        this.model = model;
        this.messages = context.messages();
        this.actions = actions;
        PictureFiles files = actions.pictures();
        DrawingSheet sheet = new DrawingSheet(actions::draw, () -> {}, context);
        kinds = new ChoiceRow<>("network-picture", kind -> {
            switch (kind) {
                case TEST -> actions.another(0);
                case FILE -> files.choose();
                case DRAWN -> sheet.toggleBeside(this);
            }
            show();
        });
        kinds.add(NetworkPicture.Kind.TEST, messages, "network.kind.TEST")
                .add(NetworkPicture.Kind.DRAWN, messages, "network.kind.DRAWN")
                .tip(messages, "network.kind.DRAWN.tip")
                .add(NetworkPicture.Kind.FILE, messages, "network.kind.FILE")
                .tip(messages, "network.kind.FILE.tip");
        filters = new ChoiceRow<>("network-filter", filter -> {
            model.filterProperty().set(filter);
            if (filter != NetworkModel.Filter.ALL) {
                actions.answerAll();
            }
            show();
        });
        for (NetworkModel.Filter filter : NetworkModel.Filter.values()) {
            filters.add(filter, messages, "network.filter." + filter)
                    .tip(messages, "network.filter." + filter + ".tip");
        }
        number.setId("network-number");
        number.setPrefColumnCount(6);
        number.getStyleClass().add("number");
        number.accessibleTextProperty().bind(messages.bind("network.number"));
        number.setOnAction(event -> take());
        of.getStyleClass().addAll(Styles.MUTE, Styles.MONO);
        row = new HBox(6, arrow("‹", "network-before", -1), number, of, arrow("›", "network-after", 1));
        row.setAlignment(Pos.CENTER_LEFT);
        prepare(frame, "network.frame", "network.frame.tip");
        frame.setId("network-frame");
        frame.selectedProperty().bindBidirectional(model.framedProperty());
        prepare(invert, "network.invert", "network.invert.tip");
        invert.setId("network-invert");
        invert.setOnAction(event -> model.invertedProperty().set(invert.isSelected()));
        preparing.getStyleClass().add(Styles.CHIPS);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setId("network-answering");
        setSpacing(8);
        getChildren().addAll(kinds, row, filters, progress, preparing);
        InvalidationListener changed = observable -> show();
        List.of(
                        model.pictureProperty(),
                        model.filterProperty(),
                        model.answersProperty(),
                        model.answeringProperty(),
                        model.testImagesProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private Button arrow(String glyph, String id, int by) {
        Button button = new Button(glyph);
        button.setId(id);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(by > 0 ? "network.after" : "network.before"));
        button.setTooltip(tooltip);
        button.accessibleTextProperty().bind(tooltip.textProperty());
        button.setOnAction(event -> actions.another(by));
        return button;
    }

    private void prepare(ToggleButton chip, String key, String tip) {
        chip.getStyleClass().add(Styles.CHIP);
        chip.textProperty().bind(messages.bind(key));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(messages.bind(tip));
        chip.setTooltip(tooltip);
    }

    private void take() {
        try {
            int wanted = Integer.parseInt(number.getText().strip().replaceAll("[^0-9-]", ""));
            actions.image(Math.max(1, Math.min(model.testImagesProperty().get(), wanted)) - 1);
        } catch (NumberFormatException e) {
            // the number of now comes back
        }
        show();
    }

    private void show() {
        NetworkPicture picture = model.pictureProperty().get();
        NetworkPicture.Kind kind = picture == null ? NetworkPicture.Kind.TEST : picture.kind();
        boolean test = kind == NetworkPicture.Kind.TEST;
        kinds.show(kind);
        filters.show(model.filterProperty().get());
        row.setVisible(test);
        row.setManaged(test);
        filters.setVisible(test);
        filters.setManaged(test);
        number.setText(picture == null ? "" : messages.number(picture.index() + 1));
        of.setText("/ " + messages.number(model.testImagesProperty().get()));
        preparing.setVisible(!test);
        preparing.setManaged(!test);
        invert.setSelected(picture != null && picture.inverted());
        invert.setVisible(kind == NetworkPicture.Kind.FILE);
        invert.setManaged(kind == NetworkPicture.Kind.FILE);
        double share = model.answeringProperty().get();
        progress.setVisible(!Double.isNaN(share));
        progress.setManaged(!Double.isNaN(share));
        progress.setProgress(Double.isNaN(share) ? 0 : share);
    }
}
