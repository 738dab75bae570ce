package convolens.controller.stack;

import convolens.controller.FileDialogs;
import convolens.controller.LessonController;
import convolens.controller.MnistImages;
import convolens.controller.TaskRunner;
import convolens.data.Split;
import convolens.engine.network.Architecture;
import convolens.export.LayerCsv;
import convolens.export.NetworkCode;
import convolens.export.NetworkCode.Dialect;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.predict.Questions;
import convolens.model.stack.LayerKind;
import convolens.model.stack.NetworkStackModel;
import convolens.model.stack.Side;
import convolens.model.stack.StackFlow;
import convolens.model.stack.StackMoment;
import convolens.model.stack.StackPass;
import convolens.model.stack.StackQuestions;
import convolens.model.stack.StackState;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.stack.NetworkStackView;
import convolens.view.stack.StackInspector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Runs the scene {@link convolens.lesson.Lesson#NETWORK_STACK}: sends digits through its networks on a worker. */
public final class NetworkStackController
        implements LessonController, StackInspector.Requests, NetworkStackView.Exports {
    private final NetworkStackModel model;
    private final TaskRunner runner;
    private final SceneContext context;
    private final Consumer<Architecture> trainer;
    private final NetworkStackView view;
    private final SceneMemory<StackMoment> memory;
    private final Questions questions;
    private final FileDialogs dialogs;
    private final Random dice = new Random(7);
    private TaskRunner.Job job;

    /** @param trainer takes the layers that are to be trained */
    public NetworkStackController(
            NetworkStackModel model, SceneContext context, TaskRunner runner, Consumer<Architecture> trainer) {
        this.trainer = trainer;
        this.model = model;
        questions = new StackQuestions(model);
        this.runner = runner;
        this.context = context;
        view = new NetworkStackView(model, context, this, this);
        memory = new SceneMemory<>(StackMoment.class, model::moment, model::take);
        dialogs = new FileDialogs(context, view::stage);
        model.frameProperty().addListener((observable, old, now) -> send());
        send();
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    @Override
    public Questions questions() {
        return questions;
    }

    @Override
    public NetworkStackView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        return Optional.of(new NetworkStackView(model, other, this, this));
    }

    private void send() {
        if (job != null) {
            job.cancel();
        }
        StackState state = model.getFrame().state();
        if (!model.getFrame().isSmall()) {
            return;
        }
        job = runner.run(
                cancelled -> {
                    Split test = MnistImages.open().test();
                    return cancelled.getAsBoolean()
                            ? null
                            : StackPass.of(state, test.image(state.digit()), test.label(state.digit()));
                },
                model::show,
                error -> context.status().tell(Notice.error("stage.noDigits", String.valueOf(error.getMessage()))));
    }

    @Override
    public void anotherDigit() {
        runner.run(
                cancelled -> MnistImages.open().test().size(), (Integer size) -> model.chooseDigit(dice.nextInt(size)));
    }

    /** What the scene shows. */
    public NetworkStackModel model() {
        return model;
    }

    @Override
    public void train() {
        trainer.accept(model.getFrame().state().row(model.getSelected().side()));
    }

    @Override
    public List<StackInspector.Copy> copies() {
        return Arrays.stream(Dialect.values())
                .map(dialect -> new StackInspector.Copy(dialect.title(), () -> copy(dialect)))
                .toList();
    }

    private void copy(Dialect dialect) {
        String code =
                NetworkCode.of(model.getFrame().state().row(model.getSelected().side()), dialect);
        ClipboardContent content = new ClipboardContent();
        content.putString(code);
        Clipboard.getSystemClipboard().setContent(content);
        context.status()
                .tell(Notice.info(
                        "stack.code.copied", dialect.title(), code.lines().count()));
    }

    @Override
    public void otherWeights() {
        model.reseed(1 + dice.nextInt(9_999));
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "stack.exportPicture", "networks.png", view.exported());
    }

    @Override
    public void exportTable() {
        String csv = LayerCsv.of(table());
        dialogs.save("stack.exportTable", "networks.csv")
                .ifPresent(file -> dialogs.write(runner, file, target -> WholeFile.writeText(target, csv)));
    }

    private List<LayerCsv.Row> table() {
        List<LayerCsv.Row> rows = new ArrayList<>();
        for (Side side : Side.values()) {
            StackFlow flow = model.getFrame().flow(side);
            for (int row = 0; row < flow.rows(); row++) {
                rows.add(new LayerCsv.Row(
                        side.name().toLowerCase(Locale.ROOT),
                        row,
                        name(flow, row),
                        flow.shapes().get(row),
                        flow.parameters().get(row),
                        flow.multiplyAdds().get(row),
                        flow.bytes(row)));
            }
        }
        return rows;
    }

    private static String name(StackFlow flow, int row) {
        if (!flow.isLayer(row)) {
            return row == StackFlow.INPUT ? "Input" : "Softmax";
        }
        LayerKind kind = flow.layer(row).kind();
        int size = flow.layer(row).size();
        return switch (kind) {
            case CONVOLUTION ->
                "Convolution " + flow.layer(row).filters() + "@" + size + "x" + size
                        + (flow.layer(row).groups() > 1
                                ? " in " + flow.layer(row).groups() + " groups"
                                : "");
            case MAX_POOLING -> "Max pooling " + size + "x" + size;
            case AVERAGE_POOLING -> "Average pooling " + size + "x" + size;
            case GLOBAL_AVERAGE_POOLING -> "Global average pooling";
            case RELU -> "ReLU";
            case LEAKY_RELU -> "LeakyReLU " + flow.layer(row).slope() + " %";
            case RELU6 -> "ReLU6";
            case SIGMOID -> "Sigmoid";
            case TANH -> "tanh";
            case RESPONSE_NORMALIZATION ->
                "Local response normalization " + flow.layer(row).response();
            case BATCH_NORMALIZATION -> "Batch normalization";
            case DROPOUT -> "Dropout " + flow.layer(row).ratio() + " %";
            case AFFINE -> "Affine " + flow.layer(row).units();
        };
    }
}
