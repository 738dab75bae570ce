package convolens.view.network;

import convolens.i18n.Messages;
import convolens.model.network.AnsweredImage;
import convolens.model.network.MistakesModel;
import convolens.model.train.RunModel;
import convolens.view.SceneContext;
import convolens.view.Styles;
import convolens.view.control.PixelPicture;
import convolens.view.control.Tip;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.SettingsGroup;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;

/** Whose answers, compared with whose; which pictures in which order; and the one that is looked at. */
final class MistakesInspector extends VBox {
    private static final double LARGE = 120;

    private final MistakesModel model;
    private final Messages messages;
    private final ChoiceRow<MistakesModel.Shown> shown;
    private final ChoiceRow<MistakesModel.Order> order;
    private final ImageView image = new ImageView();
    private final Label words = new Label();
    private final Label next = new Label();
    private final Label against = new Label();
    private final Button look = new Button();
    private final VBox card = new VBox(8);

    MistakesInspector(
            MistakesModel model, ObservableList<RunModel> runs, SceneContext context, MistakesActions actions) {
        this.model = model;
        this.messages = context.messages();
        getStyleClass().add(Styles.SETTINGS);
        shown = new ChoiceRow<>("mistakes-shown", model.shownProperty()::set);
        shown.add(MistakesModel.Shown.CELL, messages, "mistakes.shown.CELL")
                .add(MistakesModel.Shown.LEARNED, messages, "mistakes.shown.LEARNED")
                .tip(messages, "mistakes.shown.LEARNED.tip")
                .add(MistakesModel.Shown.UNLEARNED, messages, "mistakes.shown.UNLEARNED")
                .tip(messages, "mistakes.shown.UNLEARNED.tip");
        order = new ChoiceRow<>("mistakes-order", model.orderProperty()::set);
        order.add(MistakesModel.Order.CONFIDENT, messages, "mistakes.order.CONFIDENT")
                .add(MistakesModel.Order.BORDER, messages, "mistakes.order.BORDER")
                .tip(messages, "mistakes.order.BORDER.tip");
        image.setFitWidth(LARGE);
        image.setFitHeight(LARGE);
        image.setSmooth(false);
        words.setId("mistakes-picture");
        next.setId("mistakes-number");
        words.getStyleClass().add(Styles.STRONG);
        words.setWrapText(true);
        next.getStyleClass().addAll(Styles.MUTE, "small");
        next.setWrapText(true);
        against.setId("mistakes-against");
        against.setWrapText(true);
        against.managedProperty().bind(against.visibleProperty());
        look.setId("mistakes-look");
        look.textProperty().bind(messages.bind("mistakes.look"));
        Tip.explain(look, messages.bind("mistakes.look.tip"));
        look.setOnAction(event -> actions.lookInto());
        card.getStyleClass().add(Styles.CARD);
        card.getChildren().addAll(image, words, next, against, look);
        getChildren()
                .addAll(
                        SourceGroup.of("mistakes", model.network(), runs, messages, actions, null),
                        new SettingsGroup(
                                messages,
                                "mistakes.compare",
                                new SourceRow(
                                                "mistakes-other",
                                                model.otherProperty(),
                                                model.network().shipped(),
                                                runs,
                                                messages)
                                        .onChoose(source -> actions.compare(
                                                source.equals(model.otherProperty()
                                                                .get())
                                                        ? null
                                                        : source))
                                        .without(model.sourceProperty()),
                                new EpochRow(
                                        "mistakes-other-epoch",
                                        model.otherEpochs(),
                                        messages,
                                        actions::seekOtherEpoch)),
                        new SettingsGroup(messages, "mistakes.pictures", shown, order),
                        new SettingsGroup(messages, "mistakes.one", card));
        InvalidationListener changed = observable -> show();
        List.of(
                        model.picturesProperty(),
                        model.shownProperty(),
                        model.orderProperty(),
                        model.otherAnswersProperty(),
                        model.timeline().positionProperty(),
                        messages.localeProperty())
                .forEach(property -> property.addListener(changed));
        show();
    }

    private void show() {
        shown.show(model.shownProperty().get());
        order.show(model.orderProperty().get());
        shown.limit(model.isCompared() ? 3 : 1);
        AnsweredImage one = model.answered(model.picture());
        card.setVisible(one != null);
        if (one == null) {
            return;
        }
        image.setImage(PixelPicture.of(one.pixels(), PictureGallery.SIZE));
        words.setText(messages.text(
                "network.labelled",
                model.className(one.label()),
                model.className(one.answer()),
                messages.number(one.confidence(), 4)));
        next.setText(messages.text(
                "mistakes.number", messages.number(one.index() + 1), messages.number(one.labelProbability(), 4)));
        AnsweredImage other = model.otherAnswered(one.index());
        against.setVisible(other != null);
        if (other != null) {
            against.setText(messages.text(
                    "mistakes.other", model.className(other.answer()), messages.number(other.confidence(), 4)));
        }
    }
}
