package convolens.controller.tour;

import convolens.controller.FileDialogs;
import convolens.controller.ShellController;
import convolens.controller.TaskRunner;
import convolens.data.DataException;
import convolens.lesson.tour.Tour;
import convolens.model.Notice;
import convolens.model.tour.TourModel;
import convolens.view.SceneContext;
import convolens.view.shell.ShellView;
import convolens.view.shortcut.Shortcut;
import convolens.view.tour.OfferedTour;
import convolens.view.tour.PrintBar;
import convolens.view.tour.SceneMenu;
import convolens.view.tour.TourActions;
import convolens.view.tour.TourBar;
import convolens.view.tour.TourLinks;
import convolens.view.tour.TourOverview;
import convolens.view.words.Found;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;

/** Brings scenarios and tours into the window: their keys, their menu, and what a tour says. */
public final class TourDesk implements TourActions {
    private final TourGuide guide;
    private final ScenarioDesk desk;
    private final SceneContext context;
    private final ShellView view;
    private final SceneMenu menu;
    private final TourModel tour;
    private List<OfferedTour> offered = List.of();

    public TourDesk(
            ShellController shell,
            ShellView view,
            ScenarioDesk.Shown shown,
            TourPrinter printer,
            SceneContext context,
            TaskRunner runner) {
        this.context = context;
        this.view = view;
        tour = shown.tour();
        guide = new TourGuide(tour, shown.shell(), new SceneStates(shell::scene), context.status());
        desk = new ScenarioDesk(shown, guide, context, runner, view);
        Map<Shortcut, Runnable> keys = new EnumMap<>(Map.of(
                Shortcut.OPEN,
                desk::choose,
                Shortcut.SAVE,
                desk::save,
                Shortcut.COPY_STATE,
                desk::copy,
                Shortcut.PASTE_STATE,
                desk::paste,
                Shortcut.ADD_STOP,
                guide::addStop,
                Shortcut.NEXT_STOP,
                guide::next,
                Shortcut.PREVIOUS_STOP,
                guide::back,
                Shortcut.STOPS,
                () -> tour.overviewProperty().set(!tour.overviewProperty().get())));
        keys.forEach(shell::on);
        menu = new SceneMenu(
                shown.settings().recentFiles(),
                tour,
                new SceneMenu.Actions(
                        shortcut -> keys.getOrDefault(shortcut, () -> {}).run(), desk::open, desk::saveTour),
                context.messages());
        view.addTool(menu);
        view.addBanner(new TourBar(tour, shown.shell().lessonProperty(), this, context.messages()));
        TourPrints prints = new TourPrints(tour, printer, context, runner, new FileDialogs(context, () -> view));
        view.addBanner(new PrintBar(prints.model(), context.messages()));
        view.offerTour(
                tour.tourProperty().isNotNull(),
                () -> prints.save(TourPrinter.Kind.HANDOUT),
                () -> prints.save(TourPrinter.Kind.EXERCISES));
        view.addOverlay(new TourOverview(tour, this, context.messages()));
        runner.run(
                cancelled -> ShippedTours.read(),
                this::offer,
                error -> context.status().tell(Notice.error("scenario.refused", String.valueOf(error.getMessage()))));
    }

    private void offer(List<Tour> tours) {
        offered = tours.stream()
                .map(tour -> new OfferedTour(tour, () -> begin(tour)))
                .toList();
        menu.offer(offered);
        view.search()
                .offerTours(offered.stream()
                        .map(tour -> new Found.Guided(tour.tour(), tour.begin()))
                        .toList());
        if (!offered.isEmpty()) {
            view.cover().addLinks(new TourLinks(offered, context.messages()));
        }
    }

    private void begin(Tour tour) {
        try {
            guide.begin(tour, tour.title().in(context.messages().locale()));
        } catch (DataException e) {
            context.status().tell(Notice.error("scenario.refused", String.valueOf(e.getMessage())));
        }
    }

    /** Takes files that are dragged onto a window, and states that are pasted into it. */
    public void listenTo(Scene scene) {
        desk.listenTo(scene);
    }

    /** Opens a file. */
    public void open(Path file) {
        desk.open(file);
    }

    @Override
    public void next() {
        guide.next();
    }

    @Override
    public void back() {
        guide.back();
    }

    @Override
    public void goTo(int stop) {
        guide.goTo(stop);
    }

    @Override
    public void leave() {
        guide.leave();
    }

    @Override
    public Optional<OfferedTour> following() {
        Tour now = tour.getTour();
        for (int i = 0; now != null && i + 1 < offered.size(); i++) {
            if (offered.get(i).tour().title().equals(now.title())) {
                return Optional.of(offered.get(i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public void retake() {
        guide.retake();
    }

    @Override
    public void saveTour() {
        desk.saveTour();
    }
}
