package convolens.controller.tour;

import convolens.controller.ShellController;
import convolens.controller.TaskRunner;
import convolens.view.SceneContext;
import convolens.view.shell.ShellView;
import convolens.view.shell.Shortcut;
import convolens.view.tour.SceneMenu;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;

/** Brings scenarios and tours into the window: their keys, their menu, and what a tour says. */
public final class TourDesk {
    private final ScenarioDesk desk;

    public TourDesk(
            ShellController shell, ShellView view, ScenarioDesk.Shown shown, SceneContext context, TaskRunner runner) {
        TourGuide guide = new TourGuide(shown.tour(), shown.shell(), new SceneStates(shell::scene), context.status());
        desk = new ScenarioDesk(shown, guide, context, runner, view);
        Map<Shortcut, Runnable> keys = new EnumMap<>(Map.of(
                Shortcut.OPEN, desk::choose,
                Shortcut.SAVE, desk::save,
                Shortcut.COPY_STATE, desk::copy,
                Shortcut.PASTE_STATE, desk::paste,
                Shortcut.ADD_STOP, guide::addStop,
                Shortcut.NEXT_STOP, guide::next,
                Shortcut.PREVIOUS_STOP, guide::back));
        keys.forEach(shell::on);
        SceneMenu.Actions actions = new SceneMenu.Actions(
                shortcut -> keys.getOrDefault(shortcut, () -> {}).run(), desk::open, desk::saveTour, List.of());
        view.addTool(new SceneMenu(shown.settings().recentFiles(), shown.tour(), actions, context.messages()));
    }

    /** Takes files that are dragged onto a window, and states that are pasted into it. */
    public void listenTo(Scene scene) {
        desk.listenTo(scene);
    }

    /** Opens a file. */
    public void open(Path file) {
        desk.open(file);
    }
}
