package convolens.view.control.code;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.listing.Excerpt;
import convolens.listing.Language;
import convolens.listing.Listing;
import convolens.ui.Frames;
import convolens.ui.OnStage;
import convolens.view.control.Occupancy.Box;
import convolens.view.paint.Palette;
import convolens.view.paint.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class CodeViewTest extends OnStage {
    private final Excerpt numpy = Listing.IM2COL.in(Language.NUMPY);
    private CodeView view;
    private Stage stage;

    @Override
    protected void start(Stage shown) {
        Typography.load();
        stage = shown;
        view = new CodeView();
        view.getExcerpts().setAll(Listing.IM2COL.excerpts());
        view.valuesTextProperty().set("Values");
        stage.setScene(new Scene(new StackPane(view), 760, 330));
        stage.setWidth(760);
        stage.setHeight(330);
        stage.show();
    }

    @Test
    void theLanguageIsSwitchedAndTheCurrentStepStays() {
        Frames.run(() -> view.currentProperty().set(Set.of("copy")));
        assertThat(view.area().getAccessibleText()).startsWith("NumPy 5/6: col[:, :, fy, fx] = img");
        robot.clickOn("#code-Java");
        assertThat(view.languageProperty().get()).isEqualTo(Language.JAVA);
        assertThat(view.area().getAccessibleText()).startsWith("Java ").endsWith("col[at + fx] = x[source + fx];");
        robot.clickOn("#code-Java");
        assertThat(view.area().lines())
                .isEqualTo(Listing.IM2COL.in(Language.JAVA).lines());
        robot.clickOn("#code-NumPy");
        assertThat(view.area().lines()).isEqualTo(numpy.lines());
    }

    @Test
    void theCurrentLineIsLit() {
        Frames.run(() -> view.currentProperty().set(Set.of("filter-row")));
        Frames.settle();
        assertThat(colorAt(2)).isEqualTo(Palette.light().accentTint());
        assertThat(colorAt(3)).isNotEqualTo(Palette.light().accentTint());
    }

    @Test
    void theLineUnderTheMouseIsKnownAndAClickTakesIt() {
        List<Excerpt.Line> taken = new ArrayList<>();
        Frames.run(() -> view.onActionProperty().set(taken::add));
        robot.moveTo(middleOf(4));
        Frames.settle();
        assertThat(view.hoveredLineProperty().get()).isEqualTo(numpy.lines().get(4));
        robot.clickOn(middleOf(3));
        assertThat(taken).containsExactly(numpy.lines().get(3));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertThat(taken).containsExactly(numpy.lines().get(3), numpy.lines().get(4));
        robot.moveTo(Frames.call(() -> view.localToScreen(20, 10)));
        Frames.settle();
        assertThat(view.hoveredLineProperty().get()).isNull();
    }

    @Test
    void aLineWithoutAStepTakesNoClick() {
        List<Excerpt.Line> taken = new ArrayList<>();
        Frames.run(() -> view.onActionProperty().set(taken::add));
        robot.clickOn(middleOf(1));
        assertThat(taken).isEmpty();
    }

    @Test
    void valuesStandInPlaceOfNamesInTheCurrentLineOnly() {
        Frames.run(() -> {
            view.currentProperty().set(Set.of("copy"));
            view.valuesProperty().set(Map.of("fy", "1", "fx", "2", "S", "3", "OH", "4", "OW", "5"));
        });
        robot.clickOn("Values");
        assertThat(view.area().getAccessibleText()).endsWith("col[:, :, 1, 2] = img[:, :, 1:1 + 3*4:3, 2:2 + 3*5:3]");
        assertThat(textOf(2)).isEqualTo("for fy in range(FH):");
    }

    @Test
    void pointingAtANameShowsItsValue() {
        Frames.run(() -> view.valuesProperty().set(Map.of("FH", "7")));
        robot.moveTo(glyphAt(2, "for fy in range(F".length()));
        Frames.settle();
        assertThat(label().isVisible()).isTrue();
        assertThat(label().getText()).isEqualTo("FH = 7");
        robot.moveTo(glyphAt(2, 1));
        Frames.settle();
        assertThat(label().isVisible()).isFalse();
    }

    @Test
    void notesAreReadOut() {
        Frames.run(() -> {
            view.notesProperty().set(Map.of("copy", "(1, 2)"));
            view.currentProperty().set(Set.of("copy"));
        });
        assertThat(view.area().getAccessibleText()).endsWith("(1, 2)");
        assertThat(view.area().note(4)).isEqualTo("(1, 2)");
        assertThat(view.area().note(3)).isNull();
    }

    @Test
    void inASmallPlaceLinesWrapAndTheCurrentOneIsInSight() {
        Frames.run(() -> {
            stage.setWidth(300);
            stage.setHeight(160);
            view.languageProperty().set(Language.JAVA);
        });
        Frames.settle();
        Frames.run(() -> view.currentProperty().set(Set.of("copy")));
        Frames.settle();
        CodeArea area = view.area();
        assertThat(area.rows().rows().size()).isGreaterThan(area.lines().size());
        int line = 0;
        while (!area.isCurrent(line)) {
            line++;
        }
        Box box = area.rowBox(area.rows().firstOf(line));
        assertThat(box.y()).isNotNegative();
        assertThat(box.bottom()).isLessThanOrEqualTo(area.getHeight());
    }

    private Label label() {
        return Frames.call(() -> (Label) view.area().lookup(".label"));
    }

    private String textOf(int line) {
        return Frames.call(() -> String.join(
                "", view.area().tokens().get(line).stream().map(CodeToken::text).toList()));
    }

    private Point2D middleOf(int line) {
        return glyphAt(line, 8);
    }

    private Point2D glyphAt(int line, int column) {
        Frames.settle();
        return Frames.call(() -> {
            CodeArea area = view.area();
            Box box = area.rowBox(area.rows().firstOf(line));
            double advance = Typography.monoAdvance(area.size());
            return area.localToScreen(box.x() + (area.gutter() + column + 0.5) * advance, box.y() + box.height() / 2);
        });
    }

    private Color colorAt(int line) {
        return Frames.call(() -> {
            CodeArea area = view.area();
            WritableImage shot = area.snapshot(null, null);
            Box box = area.rowBox(area.rows().firstOf(line));
            return shot.getPixelReader().getColor((int) box.right() - 4, (int) box.y() + 2);
        });
    }
}
