package convolens.view.predict;

import static javafx.beans.binding.Bindings.isNotEmpty;

import convolens.i18n.Messages;
import convolens.model.ShellModel;
import convolens.model.predict.Answer;
import convolens.model.predict.Exercise;
import convolens.model.predict.Phrase;
import convolens.model.predict.PredictModel;
import convolens.model.predict.Verdict;
import convolens.view.Styles;
import convolens.view.control.Attached;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Asks: the question, a field for the answer, what was found out about it, hints, and the score. All of it by keyboard:
 * Enter answers and goes on, H shows and hides the answer, T gives a hint.
 */
public final class PredictCard extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final double HELP_HEIGHT = 36;

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /** So high are stage and card together where the answer has a line of its own, and hints have room kept; below, the numbers of the stage need it more. */
    private static final double ROOMY = 520;

    /** The keys on Latin and Korean keyboards. */
    private static final String REVEAL_KEYS = "hHㅗ";

    private static final String HINT_KEYS = "tTㅅ";

    private final PredictModel model;
    private final ShellModel shell;
    private final Messages messages;
    private final PhraseText words;
    private final PredictSummary summary;
    private final Label question = new Label();
    private final TextField answer = new TextField();
    private final Label verdict = new Label();
    private final Label help = new Label();
    private final Label score = new Label();
    private final Button go = new Button();
    private final Button hint = new Button();
    private final Button reveal = new Button();
    private final Button copy = new Button();
    private final HBox top = new HBox();
    private final HBox line = new HBox();
    private final KindMenu kinds;

    /** The height of what the card stands in. */
    private final ObservableValue<Number> room = parentProperty().flatMap(around -> ((Region) around).heightProperty());

    public PredictCard(ShellModel shell, Messages messages) {
        this.shell = shell;
        this.model = shell.predict();
        this.messages = messages;
        this.words = new PhraseText(messages);
        this.summary = new PredictSummary(messages);
        this.kinds = new KindMenu(model, messages, this::focusAnswer);
        getStyleClass().add("predict-card");
        setId("predict");
        layoutParts();
        listen();
        visibleProperty().bind(model.activeProperty());
        managedProperty().bind(visibleProperty());
        Attached.whileVisible(this);
        // a click on the card does not give the keyboard to the stage below
        setOnMousePressed(event -> event.consume());
        show();
    }

    private void layoutParts() {
        question.setId("predict-question");
        question.getStyleClass().add(Styles.STRONG);
        question.setWrapText(true);
        question.setMinWidth(0);
        score.setId("predict-score");
        score.getStyleClass().addAll(Styles.OUTPUT, Styles.STRONG);
        score.setMinWidth(USE_PREF_SIZE);
        answer.setId("predict-answer");
        question.setLabelFor(answer);
        answer.getStyleClass().add(Styles.MONO);
        answer.setPrefColumnCount(8);
        answer.setMinWidth(USE_PREF_SIZE);
        verdict.setId("predict-verdict");
        verdict.setWrapText(true);
        verdict.setMinWidth(0);
        HBox.setHgrow(help, Priority.ALWAYS);
        help.setMinWidth(0);
        verdict.setMaxWidth(Double.MAX_VALUE);
        help.setId("predict-help");
        help.getStyleClass().add(Styles.MUTE);
        help.setWrapText(true);
        help.minHeightProperty()
                .bind(room.map(height -> height.doubleValue() >= ROOMY ? HELP_HEIGHT : 0)
                        .orElse(HELP_HEIGHT));
        help.managedProperty()
                .bind(isNotEmpty(help.textProperty())
                        .or(help.minHeightProperty().greaterThan(0)));
        help.setAlignment(Pos.TOP_LEFT);
        go.setDefaultButton(false);
        button(go, "predict-go");
        button(hint, "predict-hint");
        button(reveal, "predict-reveal");
        button(copy, "predict-copy");
        copy.textProperty().bind(messages.bind("predict.copy"));
        copy.getStyleClass().add(Styles.QUIET);
        copy.managedProperty().bind(copy.visibleProperty());
        reveal.getStyleClass().add(Styles.QUIET);
        top.setAlignment(Pos.CENTER_LEFT);
        line.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("line");
        line.getStyleClass().add("line");
        line.visibleProperty()
                .bind(Bindings.size(line.getChildren())
                        .greaterThan(2)
                        .or(isNotEmpty(verdict.textProperty()))
                        .or(isNotEmpty(help.textProperty())));
        line.managedProperty().bind(line.visibleProperty());
        arrange(false);
        room.map(height -> height.doubleValue() < ROOMY)
                .orElse(false)
                .addListener((observable, old, low) -> arrange(low));
    }

    /** In low windows the answer stands beside its question, and why it is wrong beside the verdict. */
    private void arrange(boolean low) {
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        List<Node> answering = List.of(answer, go, hint, reveal);
        List<Node> about = List.of(space(), kinds, score, copy);
        getChildren().clear();
        top.getChildren().clear();
        line.getChildren().clear();
        top.getChildren().add(question);
        (low ? top : line).getChildren().addAll(answering);
        top.getChildren().addAll(about);
        line.getChildren().add(verdict);
        getChildren().addAll(top, line);
        (low ? line.getChildren() : getChildren()).add(help);
        HBox.setHgrow(verdict, low ? Priority.NEVER : Priority.ALWAYS);
        if (focused != null && answering.contains(focused)) {
            focused.requestFocus();
        }
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static void button(Button button, String id) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
    }

    private void listen() {
        answer.setOnAction(event -> go());
        answer.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        go.setOnAction(event -> {
            go();
            focusAnswer();
        });
        hint.setOnAction(event -> model.hint());
        reveal.setOnAction(event -> model.toggleReveal());
        copy.setOnAction(event -> copy());
        model.questionProperty().addListener((observable, old, now) -> {
            answer.clear();
            show();
        });
        model.verdictProperty().addListener(observable -> show());
        model.hintsProperty().addListener(observable -> show());
        model.revealedProperty().addListener(observable -> show());
        model.getAsked().addListener((javafx.beans.InvalidationListener) observable -> show());
        messages.localeProperty().addListener(observable -> show());
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.getCharacter().isEmpty()) {
            return;
        }
        if (REVEAL_KEYS.contains(event.getCharacter())) {
            model.toggleReveal();
            event.consume();
        } else if (HINT_KEYS.contains(event.getCharacter())) {
            model.hint();
            event.consume();
        }
    }

    /** Gives the keyboard to the field of the answer, if a question is asked. */
    public void focusAnswer() {
        if (model.isActive()) {
            answer.requestFocus();
            answer.selectAll();
        }
    }

    private boolean isDone() {
        Verdict found = model.getVerdict();
        return found != null && found.right() || model.isRevealed();
    }

    private void go() {
        if (isDone()) {
            model.next();
        } else if (model.getQuestion() != null && !answer.getText().isBlank() && !model.answer(answer.getText())) {
            tell(messages.text(unreadable()), null);
        }
        answer.selectAll();
    }

    private String unreadable() {
        Exercise asked = model.getQuestion();
        Answer.Form form = asked == null ? Answer.Form.VALUE : asked.right().form();
        return switch (form) {
            case VALUE -> "predict.unread.value";
            case COUNT -> "predict.unread.count";
            case SHAPE -> "predict.unread.shape";
            case CELL -> "predict.unread.cell";
            case CLASS -> "predict.unread.class";
        };
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(summary.of(messages.text(shell.getLesson().titleKey()), model));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void tell(String text, @Nullable Boolean right) {
        verdict.setText(text);
        verdict.pseudoClassStateChanged(RIGHT, Boolean.TRUE.equals(right));
        verdict.pseudoClassStateChanged(WRONG, Boolean.FALSE.equals(right));
        answer.pseudoClassStateChanged(RIGHT, Boolean.TRUE.equals(right));
        answer.pseudoClassStateChanged(WRONG, Boolean.FALSE.equals(right));
    }

    private void show() {
        Exercise asked = model.getQuestion();
        if (asked == null) {
            question.setText(messages.text("predict.coming"));
            tell("", null);
            help.setText("");
            return;
        }
        question.setText(words.of(asked.text()));
        Verdict found = model.getVerdict();
        if (found != null) {
            tell(words.of(found), found.right());
        } else if (model.isRevealed()) {
            tell(messages.text("predict.shown", words.of(asked.right())), null);
        } else {
            tell("", null);
        }
        help.setText(help(asked, found));
        go.setText(messages.text(isDone() ? "predict.next" : "predict.check"));
        hint.setText(messages.text("predict.hint", model.hintsProperty().get(), Exercise.HINTS));
        hint.setDisable(isDone() || model.hintsProperty().get() == Exercise.HINTS);
        reveal.setText(messages.text(model.isRevealed() ? "predict.hide" : "predict.show"));
        score.setText(model.getAsked().isEmpty() ? "" : summary.score(model));
        copy.setVisible(!model.getAsked().isEmpty());
    }

    /** Why, and the hints so far. */
    private String help(Exercise asked, @Nullable Verdict found) {
        String why = found == null || found.right() ? null : words.why(found);
        List<Phrase> hints = asked.hints().subList(0, model.hintsProperty().get());
        return Stream.concat(Stream.ofNullable(why), hints.stream().map(words::of))
                .collect(Collectors.joining("  "));
    }
}
