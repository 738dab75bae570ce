package convolens.view.whatif;

import convolens.i18n.Messages;
import convolens.model.whatif.Difference;
import convolens.model.whatif.Pointless;
import convolens.model.whatif.WhatIfModel;
import convolens.raster.Role;
import convolens.view.Styles;
import convolens.view.control.Attached;
import convolens.view.control.NodePainter;
import convolens.view.paint.Ink;
import convolens.view.paint.Palette;
import convolens.view.predict.PhraseText;
import convolens.view.shortcut.Hint;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Answers: what is right, beside it what comes of doing it otherwise, how many cells differ, and why. */
public final class WhatIfCard extends HBox {
    /** The width that sentences keep; arrays scroll where that leaves too little. */
    private static final double SENTENCES = 200;

    private final WhatIfModel model;
    private final Messages messages;
    private final PhraseText words;
    private final SidePane right;
    private final SidePane wrong;
    private final Button close = new Button("×");
    private final Label question = new Label();
    private final Label count = new Label();
    private final Label moment = new Label();
    private final Label why = new Label();

    public WhatIfCard(WhatIfModel model, ObservableValue<Palette> palette, Messages messages) {
        this.model = model;
        this.messages = messages;
        words = new PhraseText(messages);
        right = new SidePane("whatif-right", Role.OUTPUT, palette, messages);
        wrong = new SidePane("whatif-wrong", Role.FILTER, palette, messages);
        getStyleClass().add("what-if-card");
        setId("whatif");
        text(question, "whatif-question", Styles.STRONG);
        text(count, "whatif-count", Styles.FILTER);
        count.getStyleClass().add(Styles.STRONG);
        text(moment, "whatif-moment", Styles.MONO);
        text(why, "whatif-why", Styles.MUTE);
        closes();
        HBox first = new HBox(question, close);
        HBox.setHgrow(question, Priority.ALWAYS);
        question.setMaxWidth(Double.MAX_VALUE);
        VBox sentences = new VBox(first, count, moment, why);
        sentences.getStyleClass().add("sentences");
        HBox.setHgrow(sentences, Priority.ALWAYS);
        sentences.setMinWidth(SENTENCES);
        // sentences would be as long as they are, and take all the room from the arrays
        sentences.setPrefWidth(SENTENCES);
        getChildren().addAll(right, wrong, sentences);
        setMinHeight(USE_PREF_SIZE);
        // a click on the card does not give the keyboard to the stage below
        setOnMousePressed(event -> event.consume());
        visibleProperty().bind(model.answerProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        Attached.whileVisible(this);
        model.answerProperty().addListener(observable -> show());
        messages.localeProperty().addListener(observable -> showAnew());
        palette.addListener(observable -> showAnew());
    }

    private static void text(Label label, String id, String style) {
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.managedProperty().bind(Bindings.isNotEmpty(label.textProperty()));
    }

    /** For eyes only: without a button to close it. */
    public WhatIfCard withoutButton() {
        close.setVisible(false);
        close.setManaged(false);
        return this;
    }

    /** Paints it as it is at the moment, its upper left corner at the origin; without its button. */
    public void paint(Ink ink) {
        boolean shown = close.isVisible();
        close.setVisible(false);
        NodePainter.paintAlone(this, ink);
        close.setVisible(shown);
    }

    private void closes() {
        close.setId("whatif-close");
        close.getStyleClass().add(Styles.QUIET);
        close.setMinWidth(USE_PREF_SIZE);
        Hint.of(close, messages.bind("whatif.close"));
        close.setOnAction(event -> model.close());
    }

    private void showAnew() {
        right.forget();
        wrong.forget();
        show();
    }

    private void show() {
        WhatIfModel.Answered answered = model.getAnswer();
        if (answered == null) {
            return;
        }
        question.setText(messages.text(
                "whatif.question", messages.text(answered.deviation().key())));
        boolean compared = answered.outcome() instanceof Difference;
        visible(right, compared);
        visible(wrong, compared);
        if (answered.outcome() instanceof Difference difference) {
            show(difference, answered);
        } else if (answered.outcome() instanceof Pointless pointless) {
            count.setText("");
            moment.setText("");
            why.setText(words.of(pointless.why()));
        }
    }

    private static void visible(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    private void show(Difference difference, WhatIfModel.Answered answered) {
        right.show(
                "whatif.right", difference.symbol(), difference.right(), difference::isMissed, answered.ofTheMoment());
        wrong.show(
                "whatif.wrong",
                difference.symbol(),
                difference.wrong(),
                difference::isOff,
                difference.inWrong(answered.ofTheMoment()));
        count.setText(counted(difference));
        moment.setText(moment(difference, answered));
        why.setText(words.of(difference.why()));
    }

    private String counted(Difference difference) {
        String cells = messages.text(
                "whatif.count", difference.missed(), difference.right().size());
        return difference.hasOneShape()
                ? cells
                : cells + " "
                        + messages.text(
                                "whatif.shape",
                                difference.wrong().shape().toString(),
                                difference.right().shape().toString(),
                                difference.surplus());
    }

    /** The number of the step, and what would stand there; nothing where the step is about several. */
    private String moment(Difference difference, WhatIfModel.Answered answered) {
        int found = -1;
        for (int cell = 0; cell < difference.right().size(); cell++) {
            if (answered.ofTheMoment().test(cell)) {
                if (found >= 0) {
                    return "";
                }
                found = cell;
            }
        }
        if (found < 0) {
            return "";
        }
        String name = difference.symbol() + new SideMatrix(difference.right()).index(found);
        float instead = difference.instead(found);
        String number = words.number(difference.right().data()[found]);
        return Float.isNaN(instead)
                ? name + ": " + number + " → –"
                : name + ": " + number + (difference.isMissed(found) ? " → " : " = ") + words.number(instead);
    }
}
