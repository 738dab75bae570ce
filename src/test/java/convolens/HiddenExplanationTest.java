package convolens;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.controller.why.WhyThisAnswerController;
import convolens.engine.gemm.Cpu;
import convolens.engine.inspect.ClassScore;
import convolens.engine.inspect.Occlusion;
import convolens.engine.network.Architecture;
import convolens.engine.network.Network;
import convolens.engine.network.SimpleConvNet;
import convolens.engine.tensor.Shape;
import convolens.engine.tensor.Tensor;
import convolens.export.ArrayText;
import convolens.export.SvgInk;
import convolens.i18n.Messages;
import convolens.lesson.Lesson;
import convolens.model.SettingsModel;
import convolens.model.StatusModel;
import convolens.model.Theme;
import convolens.model.export.ArrayFormat;
import convolens.model.predict.QuestionKind;
import convolens.model.why.Explained;
import convolens.model.why.WhyMethod;
import convolens.model.why.WhyResult;
import convolens.model.why.WhyThisAnswerModel;
import convolens.raster.NamedArray;
import convolens.ui.Frames;
import convolens.ui.OnFxThread;
import convolens.view.SceneContext;
import convolens.view.control.ArraySource;
import convolens.view.control.NodePainter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * While it is asked which class a network answers, the scene that explains the answer looks and reads the same whatever it is:
 * two networks with other weights, asked about one picture, cannot be told from one another in either window.
 */
@Tag(OnFxThread.TAG)
class HiddenExplanationTest {
    private static final long SEED = Long.getLong("seed", 20260811);
    private static final Shape DIGIT = Shape.of(1, 28, 28);
    private static final Architecture CHAPTER =
            SimpleConvNet.ofChapter(DIGIT, 10).architecture();

    @TempDir
    private static Path runs;

    @BeforeAll
    static void startHeadless() {
        Frames.start();
    }

    private static Tensor picture() {
        Random random = new Random(SEED);
        Tensor picture = new Tensor(DIGIT);
        for (int i = 0; i < picture.size(); i++) {
            picture.data()[i] = random.nextFloat();
        }
        return picture;
    }

    /** What a network with these weights makes of a picture, by every method. */
    private static WhyResult result(WhyThisAnswerModel model, Tensor picture, long weights) {
        Network network = CHAPTER.build(Cpu.single(), weights);
        var geometry = model.getState().patch().on(DIGIT);
        ClassScore asked = ClassScore.of(Explained.answer(network, picture));
        Explained explained = Explained.of(network, picture, asked);
        Occlusion occlusion = new Occlusion(
                network, picture, geometry, model.getState().patch().value());
        while (occlusion.advance()) {
            // to the end
        }
        return new WhyResult(
                CHAPTER,
                3,
                1,
                1,
                picture,
                Double.NaN,
                geometry,
                model.getState().patch().value(),
                explained,
                explained.perClass(network, picture),
                explained,
                occlusion.answers(),
                occlusion.answers());
    }

    @ParameterizedTest
    @EnumSource(WhyMethod.class)
    void whicheverClassIsAnsweredNothingTellsIt(WhyMethod method) throws Exception {
        call(() -> {
            WhyThisAnswerController scene = (WhyThisAnswerController)
                    ConvolensApp.forPictures(runs).apart(Lesson.WHY, Theme.LIGHT, Locale.ENGLISH);
            WhyThisAnswerModel model = scene.model();
            model.change(state -> state.with(method));
            List<Scene> rooms = rooms(scene);
            Tensor picture = picture();
            WhyResult one = result(model, picture, 1);
            WhyResult other = result(model, picture, 2);
            assertThat(one.of()).as("seed %d", SEED).isNotEqualTo(other.of());

            model.resultProperty().set(one);
            String shown = everything(rooms);
            model.resultProperty().set(other);
            assertThat(everything(rooms)).isNotEqualTo(shown);

            scene.questions().conceal(QuestionKind.NETWORK_CLASS, SEED);
            for (int step = 0; step < model.timeline().getCount(); step += method == WhyMethod.OCCLUSION ? 21 : 1) {
                model.timeline().seek(step);
                model.resultProperty().set(one);
                String hidden = everything(rooms);
                model.resultProperty().set(other);
                assertThat(everything(rooms).lines())
                        .as("step %d, seed %d", step, SEED)
                        .containsExactlyElementsOf(hidden.lines().toList());
            }
            scene.questions().reveal();
            String revealed = everything(rooms);
            model.change(state -> state.withTimesInput(true));
            assertThat(model.answer().isHidden()).as("what is asked otherwise").isFalse();
            model.resultProperty().set(one);
            assertThat(model.answer().isHidden()).as("another answer").isTrue();
            assertThat(everything(rooms)).isNotEqualTo(revealed);
            return null;
        });
    }

    private static List<Scene> rooms(WhyThisAnswerController scene) {
        SceneContext other = SceneContext.of(new Messages(Locale.ENGLISH), new SettingsModel(), new StatusModel());
        List<Scene> rooms = new ArrayList<>();
        rooms.add(new Scene(
                new HBox(
                        new VBox(room(scene.view().stage()), scene.view().sentence()),
                        scene.view().inspector()),
                1400,
                800));
        scene.anotherView(other)
                .ifPresent(view -> rooms.add(new Scene(new VBox(room(view.stage()), view.sentence()), 1200, 800)));
        assertThat(rooms).hasSize(2);
        return rooms;
    }

    private static StackPane room(Node stage) {
        StackPane room = new StackPane(stage);
        room.setPrefSize(900, 700);
        room.setMinSize(900, 700);
        return room;
    }

    /** All that is painted with its colours, spoken, and offered for export. */
    private static String everything(List<Scene> rooms) {
        StringBuilder all = new StringBuilder();
        for (Scene room : rooms) {
            for (int i = 0; i < 3; i++) {
                room.getRoot().resize(room.getWidth(), room.getHeight());
                room.getRoot().applyCss();
                room.getRoot().layout();
                NodePainter.paintNow(room.getRoot());
            }
            SvgInk ink = new SvgInk(room.getWidth(), room.getHeight());
            NodePainter.paint(room.getRoot(), ink);
            all.append(ink.document());
            spoken(room.getRoot(), all);
            for (NamedArray array : ArraySource.all(room.getRoot())) {
                all.append('\n').append(array.name()).append('\n');
                all.append(ArrayText.of(array.values().get(), ArrayFormat.CSV));
            }
        }
        return all.toString();
    }

    private static void spoken(Node node, StringBuilder all) {
        if (node.isVisible()) {
            all.append('\n').append(node.getAccessibleText()).append(node.getAccessibleHelp());
            if (node instanceof Labeled labeled) {
                all.append(labeled.getText());
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> spoken(child, all));
            }
        }
    }

    private static <T> T call(Callable<T> work) throws Exception {
        return Frames.call(work);
    }
}
