package convolens.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import convolens.lesson.Lesson;
import convolens.model.Notice;
import convolens.model.Theme;
import convolens.ui.LayoutAudit;
import convolens.ui.Pictures;
import convolens.ui.Window;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the window offers around a scene: grains, speed, export, notices, room. */
class SceneFrameTest extends ExampleShell {

    @Test
    void grainsAreTheScenesOwnAndOneIsAlwaysChosen() {
        robot.clickOn(robot.lookup(".segmented-button .toggle-button").nth(1).<Node>query());
        Window.settle();
        assertThat(timeline().getGrain()).isEqualTo(ExampleScene.COARSE);
        robot.clickOn(robot.lookup(".segmented-button .toggle-button").nth(1).<Node>query());
        Window.settle();
        assertThat(timeline().getGrain()).isEqualTo(ExampleScene.COARSE);
        assertThat(robot.lookup(".segmented-button .toggle-button").queryAllAs(ToggleButton.class))
                .filteredOn(ToggleButton::isSelected)
                .extracting(ToggleButton::getText)
                .containsExactly("Slower");
    }

    @Test
    void speedIsChosenFromItsMenu() {
        click(".speed");
        click("5×");
        assertThat(timeline().getSpeed()).isEqualTo(5);
        click(".speed");
        click("Play in a loop");
        assertThat(timeline().loopProperty().get()).isTrue();
        click(".speed");
        click("Reduce motion");
        assertThat(settings.reduceMotionProperty().get()).isTrue();
    }

    @Test
    void theExportMenuOffersWhatTheSceneCanExport() {
        click("Export");
        click("Picture (PNG, SVG, PDF)…");
        assertThat(scene().exported).isEqualTo(1);
        Window.run(() -> scene().exportable.set(false));
        click("Export");
        click("Picture (PNG, SVG, PDF)…");
        assertThat(scene().exported).isEqualTo(1);
    }

    @Test
    void scenesAreMadeOnceAndToldWhenTheyComeAndGo() {
        ExampleScene train = scene();
        press(KeyCode.SPACE);
        Window.run(() -> shell.open(Lesson.FILTERS));
        assertThat(train.hidden).isEqualTo(1);
        assertThat(train.timeline.isPlaying()).isFalse();
        assertThat(scene()).isNotSameAs(train);
        press(KeyCode.ALT, KeyCode.LEFT);
        assertThat(scene()).isSameAs(train);
        assertThat(train.shown).isEqualTo(2);
        Window.run(controller::close);
        assertThat(scenes.values()).allMatch(scene -> scene.closed);
    }

    @Test
    void workUnderWayGoesOnWhenItsSceneLeavesTheStage() {
        Window.run(() -> {
            timeline().liveProperty().set(true);
            timeline().reflect(true);
        });
        ExampleScene train = scene();
        Window.run(() -> shell.open(Lesson.FILTERS));
        assertThat(train.timeline.isPlaying()).isTrue();
    }

    @Test
    void workAndErrorsAreToldInTheLanguageOfTheMoment() {
        Window.run(() -> {
            status.work(Notice.info("keys.play"), 0.5);
            status.tell(Notice.error("error.unexpected", "disk full"));
        });
        assertThat(text(".status-bar .label")).isEqualTo("Play or pause");
        assertThat(robot.lookup(".status-bar .progress-bar").query().isVisible())
                .isTrue();
        assertThat(robot.lookup(".notice").queryAll()).hasSize(1);
        press(KeyCode.CONTROL, KeyCode.L);
        assertThat(text(".status-bar .label")).isEqualTo("재생 또는 일시 정지");
        click(".notice .button");
        assertThat(robot.lookup(".notice").queryAll()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, LIGHT", "1024, 640, LIGHT", "1240, 700, LIGHT", "880, 560, DARK"})
    void everythingFitsInEverySize(int width, int height, Theme theme) throws Exception {
        Window.run(() -> {
            settings.themeProperty().set(theme);
            stage.setWidth(width);
            stage.setHeight(height);
            timeline().seek(13);
            status.work(Notice.info("keys.play"), 0.5);
            status.tell(Notice.error("settings.damaged", "settings.json.damaged"));
        });
        Window.settle();
        Pictures.save(stage.getScene(), "shell-%dx%d".formatted(width, height));
        assertThat(Window.call(() -> LayoutAudit.faultsOf(stage.getScene()))).isEmpty();
        press(KeyCode.F1);
        Pictures.save(stage.getScene(), "shell-%dx%d-keys".formatted(width, height));
        assertThat(Window.call(() -> LayoutAudit.faultsOf(
                        (Parent) robot.lookup(".keyboard-help").query())))
                .isEmpty();
    }
}
