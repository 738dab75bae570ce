package convolens.view.lesson.unfold;

import convolens.i18n.Messages;
import convolens.model.UnfoldModel;
import convolens.model.sliding.NumberBlock;
import convolens.model.sliding.Operation;
import convolens.model.sliding.RefusedException;
import convolens.model.unfold.GradientSettings;
import convolens.model.unfold.GradientSettings.Rest;
import convolens.model.unfold.Question;
import convolens.model.unfold.Upstream;
import convolens.model.unfold.UnfoldPreset;
import convolens.view.Styles;
import convolens.view.lesson.sliding.ChoiceRow;
import convolens.view.lesson.sliding.SettingsGroup;
import convolens.view.paint.NumberText;
import convolens.walk.chain.ArrayName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the scenes about gradients set: the gradient from behind, how col2im adds, what is checked and how finely. */
final class GradientSettingsPane {
    private static final double[] STEPS = {1, 0.1, 0.01, 1e-3, 1e-4, 1e-5};

    private final UnfoldModel model;
    private final Messages messages;
    private final List<Node> groups = new ArrayList<>();
    private long seed = 1;

    GradientSettingsPane(UnfoldModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        UnfoldPreset preset = model.preset();
        if (preset == UnfoldPreset.GRADIENT_CHECK) {
            add("check.layers", layers());
            add("check.variable", variables());
            add("check.step", step());
        }
        add(preset.upstream() == ArrayName.DCOL ? "upstream.dcol" : "upstream", upstreams());
        if (preset.folds()) {
            add("fold.sign", signs());
            add("question", questions());
        }
    }

    /** The groups of the settings, in their order. */
    List<Node> groups() {
        return groups;
    }

    private void add(String key, Node... parts) {
        groups.add(new SettingsGroup(messages, key, parts));
    }

    private Node upstreams() {
        ChoiceRow<Upstream.Kind> row = new ChoiceRow<>(this::choose);
        row.setId("upstream");
        for (Upstream.Kind kind : Upstream.Kind.values()) {
            boolean folding = model.preset().upstream() == ArrayName.DCOL;
            if (kind != Upstream.Kind.TYPED && (folding || kind != Upstream.Kind.UNFOLDED)) {
                row.add(kind, messages, kind.key());
            }
        }
        follow(now -> row.show(now.upstream().kind()));
        return new VBox(8, row, note("upstream.type"));
    }

    private void choose(Upstream.Kind kind) {
        Upstream chosen = kind == Upstream.Kind.RANDOM ? Upstream.random(seed++) : Upstream.of(kind);
        model.set(model.gradients().with(chosen));
    }

    private Node signs() {
        ChoiceRow<Boolean> row = new ChoiceRow<>(model.overwritesProperty()::set);
        row.add(false, messages, "fold.add").add(true, messages, "fold.set");
        model.overwritesProperty().addListener((observable, old, now) -> row.show(now));
        row.show(model.overwritesProperty().get());
        return row;
    }

    private Node questions() {
        ChoiceRow<Question> row = new ChoiceRow<>(this::ask);
        for (Question question : Question.values()) {
            row.add(question, messages, question.key());
        }
        model.questionProperty().addListener((observable, old, now) -> row.show(now));
        return row;
    }

    /** The second time the answer goes away. */
    private void ask(Question question) {
        boolean again = model.questionProperty().get() == question;
        model.questionProperty().set(null);
        if (again) {
            return;
        }
        boolean folding = model.preset().upstream() == ArrayName.DCOL;
        if (question == Question.INVERSE && folding) {
            choose(Upstream.Kind.UNFOLDED);
        }
        model.questionProperty().set(question);
    }

    private Node layers() {
        ChoiceRow<String> row = new ChoiceRow<>(this::chooseLayers);
        for (Rest rest : Rest.values()) {
            row.add(rest.name(), messages, rest.key());
        }
        row.add(Operation.MAX_POOLING.name(), messages, "check.max")
                .add(Operation.AVERAGE_POOLING.name(), messages, "check.average");
        Runnable show = () -> {
            Operation operation = model.setup().getState().operation();
            row.show(
                    operation.isPooling()
                            ? operation.name()
                            : model.gradients().rest().name());
        };
        model.frameProperty().addListener(observable -> show.run());
        show.run();
        return row;
    }

    private void chooseLayers(String name) {
        for (Rest rest : Rest.values()) {
            if (rest.name().equals(name)) {
                model.setup().setOperation(Operation.CONVOLUTION);
                model.set(model.gradients().with(rest));
                return;
            }
        }
        model.setup().setOperation(Operation.valueOf(name));
    }

    private Node variables() {
        ChoiceRow<ArrayName> row = new ChoiceRow<>(
                variable -> model.set(model.gradients().with(variable)));
        for (ArrayName name : new ArrayName[] {ArrayName.X, ArrayName.W, ArrayName.B}) {
            row.add(name, messages, name.key());
        }
        Runnable show = () -> {
            boolean pooling = model.setup().getState().operation().isPooling();
            row.limit(pooling ? 1 : 3);
            row.show(pooling ? ArrayName.X : model.gradients().variable());
        };
        model.frameProperty().addListener(observable -> show.run());
        show.run();
        return row;
    }

    private Node step() {
        NumberText numbers = new NumberText(messages.locale());
        ChoiceRow<String> row = new ChoiceRow<>(this::typeStep);
        for (double step : STEPS) {
            row.add(text(numbers, step));
        }
        TextField field = new TextField();
        field.setId("check-step");
        field.getStyleClass().addAll(Styles.MONO, "number");
        field.setPrefWidth(88);
        Label problem = new Label();
        problem.getStyleClass().add(Styles.PROBLEM);
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.setVisible(false);
        field.setOnAction(event -> {
            boolean understood = typeStep(field.getText());
            problem.setVisible(!understood);
            problem.setText(understood ? "" : messages.text("check.step.problem"));
        });
        follow(now -> {
            row.show(text(numbers, now.step()));
            field.setText(text(numbers, now.step()));
            problem.setVisible(false);
        });
        Label h = new Label("h =");
        h.getStyleClass().add(Styles.MONO);
        HBox line = new HBox(8, h, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, row, line, problem);
    }

    private static String text(NumberText numbers, double step) {
        return numbers.exact((float) step);
    }

    private boolean typeStep(String typed) {
        try {
            double step = NumberBlock.number(typed);
            if (step < GradientSettings.LEAST_STEP || step > GradientSettings.MOST_STEP) {
                return false;
            }
            model.set(model.gradients().with(step));
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    private void follow(Consumer<GradientSettings> show) {
        model.setup().besidesProperty().addListener((observable, old, now) -> show.accept((GradientSettings) now));
        show.accept(model.gradients());
    }

    private Node note(String key) {
        Label label = new Label();
        label.textProperty().bind(messages.bind(key));
        label.setWrapText(true);
        label.getStyleClass().add(Styles.MUTE);
        return label;
    }
}
