package convolens.view.network.picture;

import convolens.i18n.Messages;
import convolens.model.network.ImageOffer;
import convolens.model.network.NetworkPicture;
import convolens.model.network.PictureChoice;
import convolens.view.Styles;
import convolens.view.control.FieldName;
import convolens.view.setup.ChoiceRow;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A test image by its number; which of them are offered, and in which order. */
final class TestImageSettings extends VBox {
    /** Of more classes only the first can be chosen by a chip. */
    private static final int MOST_CLASSES = 100;

    private final PictureChoice model;
    private final Messages messages;
    private final PictureActions actions;
    private final TextField number = new TextField();
    private final Label of = new Label();
    private final Label place = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final ChoiceRow<ImageOffer.Verdict> verdicts;
    private final ChoiceRow<ImageOffer.Order> orders;
    private final VBox classes = new VBox();
    private ChoiceRow<Integer> labels;

    TestImageSettings(PictureChoice model, Messages messages, PictureActions actions) {
        super(8);
        this.model = model;
        this.messages = messages;
        this.actions = actions;
        verdicts = new ChoiceRow<>("network-filter", verdict -> offer(offer().with(verdict)));
        for (ImageOffer.Verdict verdict : ImageOffer.Verdict.values()) {
            verdicts.add(verdict, messages, "network.filter." + verdict)
                    .tip(messages, "network.filter." + verdict + ".tip");
        }
        orders = new ChoiceRow<>("network-order", order -> offer(offer().with(order)));
        for (ImageOffer.Order order : ImageOffer.Order.values()) {
            orders.add(order, messages, "network.order." + order).tip(messages, "network.order." + order + ".tip");
        }
        labels = labels();
        number.setId("network-number");
        number.setPrefColumnCount(6);
        number.setMinWidth(0);
        number.getStyleClass().add("number");
        number.setOnAction(event -> take());
        of.getStyleClass().addAll(Styles.MUTE, Styles.MONO);
        of.setMinWidth(USE_PREF_SIZE);
        place.setId("network-offered");
        place.getStyleClass().addAll(Styles.MUTE, "small");
        place.setWrapText(true);
        HBox row = new HBox(
                6,
                arrow("‹", "network-before", -1),
                number,
                of,
                arrow("›", "network-after", 1),
                new FieldName(number, messages.bind("network.number")));
        row.setAlignment(Pos.CENTER_LEFT);
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setId("network-answering");
        getChildren().addAll(row, verdicts, classes, orders, progress, place);
        model.classNamesProperty().addListener(observable -> {
            labels = labels();
            show();
        });
        InvalidationListener changed = observable -> show();
        List.of(
                        model.pictureProperty(),
                        model.offerProperty(),
                        model.offeredProperty(),
                        model.answeringProperty(),
                        model.testImagesProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private ChoiceRow<Integer> labels() {
        ChoiceRow<Integer> row = new ChoiceRow<>("network-class", label -> offer(offer().withLabel(label)));
        row.add(-1, messages, "network.class.any").tip(messages, "network.class.any.tip");
        for (int k = 0;
                k < Math.min(MOST_CLASSES, model.classNamesProperty().get().size());
                k++) {
            row.add(k, model.className(k)).tip(messages, "network.class.tip");
        }
        classes.getChildren().setAll(row);
        return row;
    }

    private ImageOffer offer() {
        return model.offerProperty().get();
    }

    private void offer(ImageOffer wanted) {
        actions.offer(wanted);
        show();
    }

    private Button arrow(String glyph, String id, int by) {
        String key = by > 0 ? "network.after" : "network.before";
        return Arrows.button(glyph, id, key, messages, () -> actions.another(by));
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
        verdicts.show(offer().verdict());
        orders.show(offer().order());
        labels.show(offer().label());
        number.setText(picture == null ? "" : messages.number(picture.index() + 1));
        of.setText("/ " + messages.number(model.testImagesProperty().get()));
        double share = model.answeringProperty().get();
        boolean answering = !Double.isNaN(share);
        progress.setVisible(answering);
        progress.setManaged(answering);
        progress.setProgress(answering ? share : 0);
        List<Integer> offered = model.offeredProperty().get();
        boolean all = offer().equals(ImageOffer.ALL) || answering;
        place.setVisible(!all);
        place.setManaged(!all);
        int at = picture == null ? -1 : offered.indexOf(picture.index());
        place.setText(
                offered.isEmpty()
                        ? messages.text("network.offered.none")
                        : at < 0
                                ? messages.text("network.offered", messages.number(offered.size()))
                                : messages.text(
                                        "network.offered.at",
                                        messages.number(at + 1),
                                        messages.number(offered.size())));
    }
}
