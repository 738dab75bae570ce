package convolens.view.network.opened;

import convolens.engine.tensor.Tensor;
import convolens.i18n.Messages;
import convolens.model.network.NetworkPicture;
import convolens.model.network.OpenedNetwork;
import convolens.view.Styles;
import convolens.view.control.PixelPicture;
import convolens.view.control.Tip;
import convolens.view.setup.ChoiceRow;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What a network of a file expects of a picture, the picture as it is given, and the names of its classes. */
final class InputForm extends VBox {
    /** How many classes ImageNet has. */
    private static final int IMAGENET = 1000;

    private static final double SIZE = 96;
    private static final int MOST_SHOWN = 4;

    private final OpenedNetwork model;
    private final Messages messages;
    private final OpenedActions actions;
    private final String id;
    private final @Nullable ObservableValue<NetworkPicture> picture;
    private final ChoiceRow<String> fits;
    private final ChoiceRow<String> order;
    private final VBox commons = new VBox();
    private final TextField range;
    private final TextField mean;
    private final TextField deviation;
    private final ImageView image = new ImageView();
    private final Label given = new Label();
    private final Label classes = new Label();
    private List<String> offered = List.of();
    private ChoiceRow<String> common = new ChoiceRow<>(word -> {});

    /** @param picture the one that goes through; null where there is none */
    InputForm(String id, Messages messages, OpenedActions actions, @Nullable ObservableValue<NetworkPicture> picture) {
        super(6);
        this.id = id;
        this.model = actions.model();
        this.messages = messages;
        this.actions = actions;
        this.picture = picture;
        order = new ChoiceRow<>(id + "-order", word -> actions.preprocess("channels", word));
        order.add("rgb", "RGB").tip(messages, "network.input.rgb.tip");
        order.add("bgr", "BGR").tip(messages, "network.input.bgr.tip");
        fits = new ChoiceRow<>(id + "-fit", word -> actions.preprocess("fit", word));
        OpenedNetwork.fits()
                .forEach(word ->
                        fits.add(word, messages, "network.fit." + word).tip(messages, "network.fit." + word + ".tip"));
        range = field("range", value -> actions.preprocess("range", value));
        mean = field("mean", value -> actions.preprocess("mean", value));
        deviation = field("deviation", value -> actions.preprocess("deviation", value));
        image.setFitWidth(SIZE);
        image.setFitHeight(SIZE);
        image.setPreserveRatio(true);
        image.setSmooth(false);
        image.setId(id + "-picture");
        given.setId(id + "-given");
        given.getStyleClass().addAll(Styles.MONO, "small");
        given.setWrapText(true);
        given.setMinHeight(USE_PREF_SIZE);
        classes.setId(id + "-classes");
        classes.getStyleClass().addAll(Styles.MUTE, "small");
        classes.setWrapText(true);
        Button names = new Button();
        names.setId(id + "-name-classes");
        names.textProperty().bind(messages.bind("network.classes"));
        Tip.explain(names, messages.bind("network.classes.tip"));
        names.setOnAction(event -> actions.chooseClasses());
        Button known = new Button();
        known.setId(id + "-name-imagenet");
        known.textProperty().bind(messages.bind("network.classes.imagenet"));
        Tip.explain(known, messages.bind("network.classes.imagenet.tip"));
        known.setOnAction(event -> actions.nameImageNet());
        known.visibleProperty().bind(model.classesProperty().isEqualTo(IMAGENET));
        known.managedProperty().bind(known.visibleProperty());
        VBox seen = new VBox(4, image, given);
        seen.managedProperty().bind(seen.visibleProperty());
        seen.setVisible(picture != null);
        order.managedProperty().bind(order.visibleProperty());
        getStyleClass().add(Styles.CARD);
        getChildren()
                .addAll(
                        commons,
                        order,
                        row("network.input.range", range),
                        row("network.input.mean", mean),
                        row("network.input.deviation", deviation),
                        label("network.fit"),
                        fits,
                        seen,
                        classes,
                        names,
                        known);
        InvalidationListener changed = observable -> show();
        List.of(model.cardProperty(), model.channelsProperty(), messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        if (picture != null) {
            picture.addListener(changed);
        }
        show();
    }

    private TextField field(String part, Consumer<String> take) {
        TextField field = new TextField();
        field.setId(id + "-" + part);
        field.setMinWidth(0);
        field.setOnAction(event -> {
            take.accept(field.getText());
            show();
        });
        field.focusedProperty().addListener((observable, old, now) -> {
            if (!now) {
                show();
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private HBox row(String key, TextField field) {
        Label label = label(key);
        label.setPrefWidth(84);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(6, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.getStyleClass().addAll(Styles.MUTE, "small");
        return label;
    }

    private void show() {
        if (!model.commons().equals(offered)) {
            offered = model.commons();
            common = new ChoiceRow<>(id + "-common", actions::preprocess);
            offered.forEach(word -> common.add(word, name(word)).tip(messages, "network.input.common.tip"));
            commons.getChildren().setAll(common);
        }
        common.show(model.common().isEmpty() ? null : model.common());
        order.show(model.order());
        order.setVisible(model.channelsProperty().get() == 3);
        fits.show(model.fit());
        range.setText(model.range());
        mean.setText(model.mean());
        deviation.setText(model.deviation());
        int named = model.namedClasses();
        classes.setText(
                named == 0
                        ? messages.text("network.classes.none")
                        : messages.text("network.classes.named", messages.number(named)));
        NetworkPicture now = picture == null ? null : picture.getValue();
        image.setImage(now == null ? null : PixelPicture.of(now.image(), SIZE));
        given.setText(now == null ? "" : text(now.image()));
    }

    /** What commonly is called so in every language. */
    private static String name(String word) {
        return switch (word) {
            case "unit" -> "0…1";
            case "signed" -> "−1…1";
            case "bytes" -> "0…255";
            case "imagenet" -> "ImageNet";
            case "caffe" -> "Caffe";
            default -> word;
        };
    }

    private String text(Tensor shown) {
        StringBuilder text = new StringBuilder();
        model.given(shown).stream()
                .limit(MOST_SHOWN)
                .forEach(each -> text.append(text.isEmpty() ? "" : "\n")
                        .append(messages.text(
                                "network.input.given",
                                each.channel(),
                                messages.number(each.least(), 2),
                                messages.number(each.largest(), 2),
                                messages.number(each.mean(), 2))));
        return text.toString();
    }
}
