package convolens.view.unfold;

import convolens.i18n.Messages;
import convolens.model.unfold.Question;
import convolens.model.unfold.UnfoldModel;
import convolens.model.unfold.gradient.GradientSettings;
import convolens.model.unfold.gradient.Upstream;
import convolens.view.Styles;
import convolens.view.setup.ChoiceRow;
import convolens.view.setup.SettingsGroup;
import convolens.walk.chain.ArrayName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** What the scenes about gradients set: the gradient from behind, how col2im writes, and what readers ask about it. */
final class GradientSettingsPane {
    private final UnfoldModel model;
    private final Messages messages;
    private final boolean folding;
    private final List<Node> groups = new ArrayList<>();
    private long seed = 1;

    GradientSettingsPane(UnfoldModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        folding = model.preset().upstream() == ArrayName.DCOL;
        add(folding ? "upstream.dcol" : "upstream.dout", upstreams(), note("upstream.type"));
        if (model.preset().folds()) {
            add("fold.sign", signs());
            add("question.title", questions());
        }
    }

    private void add(String key, Node... parts) {
        groups.add(new SettingsGroup(messages, key, parts));
    }

    /** The groups of settings, in their order. */
    List<Node> groups() {
        return groups;
    }

    private Node upstreams() {
        ChoiceRow<Upstream.Kind> row = new ChoiceRow<>("upstream", this::choose);
        row.add(Upstream.Kind.ONES, messages, "upstream.ones")
                .add(Upstream.Kind.RAMP, "1, 2, 3, …")
                .add(Upstream.Kind.IMPULSE, messages, "upstream.impulse")
                .tip(messages, "upstream.impulse.tip")
                .add(Upstream.Kind.RANDOM, messages, "upstream.random")
                .tip(messages, "upstream.random.tip")
                .add(Upstream.Kind.LOSS, messages, "upstream.loss")
                .tip(messages, "upstream.loss.tip");
        if (folding) {
            row.add(Upstream.Kind.UNFOLDED, "im2col(x)").tip(messages, "upstream.unfolded.tip");
        }
        follow(now -> row.show(now.upstream().kind()));
        return row;
    }

    private void choose(Upstream.Kind kind) {
        Upstream chosen = kind == Upstream.Kind.RANDOM ? Upstream.random(seed++) : Upstream.of(kind);
        model.setup().setBesides(now().with(chosen));
    }

    private Node signs() {
        ChoiceRow<Boolean> row =
                new ChoiceRow<>("overwrites", sets -> model.setup().setBesides(now().with(sets.booleanValue())));
        row.add(false, "+=").tip(messages, "fold.add.tip").add(true, "=").tip(messages, "fold.set.tip");
        follow(now -> row.show(now.overwrites()));
        return row;
    }

    private Node questions() {
        ChoiceRow<Question> row = new ChoiceRow<>("question", this::ask);
        for (Question question : Question.values()) {
            row.add(question, messages, question.key());
        }
        model.questionProperty().addListener((observable, old, now) -> row.show(now));
        return row;
    }

    /** The second time the answer goes away. */
    private void ask(Question question) {
        boolean again = model.questionProperty().get() == question;
        if (!again && question == Question.INVERSE && folding) {
            choose(Upstream.Kind.UNFOLDED);
        }
        model.questionProperty().set(again ? null : question);
    }

    private void follow(Consumer<GradientSettings> show) {
        model.setup().besidesProperty().addListener((observable, old, now) -> show.accept((GradientSettings) now));
        show.accept(now());
    }

    private GradientSettings now() {
        return model.setup().besidesProperty().get();
    }

    private Node note(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MUTE);
        return label;
    }
}
