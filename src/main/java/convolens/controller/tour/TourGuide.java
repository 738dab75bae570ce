package convolens.controller.tour;

import convolens.data.DataException;
import convolens.lesson.tour.Scenario;
import convolens.lesson.tour.Tour;
import convolens.model.Notice;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.tour.TourModel;
import convolens.model.whatif.Deviation;
import java.util.List;
import java.util.Optional;

/** Leads through a tour, and records one. */
public final class TourGuide {
    private final TourModel model;
    private final ShellModel shell;
    private final SceneStates states;
    private final StatusModel status;
    private final TourTrail trail;

    public TourGuide(TourModel model, ShellModel shell, SceneStates states, StatusModel status) {
        this.model = model;
        this.shell = shell;
        this.states = states;
        this.status = status;
        this.trail = new TourTrail(states);
    }

    /** The tour. */
    public TourModel model() {
        return model;
    }

    /** The scene on the stage in its state, with the words of the tour's stop if that is what is shown; empty where it has none. */
    public Optional<Scenario> now() {
        Scenario stop = model.stop();
        return shown().map(now -> stop != null && model.count() == 1 && stop.lesson() == now.lesson()
                ? now.with(stop.title(), stop.note(), stop.presenter())
                : now);
    }

    /**
     * Shows a scene in a state, with its words if it has some.
     *
     * @param place what the message of an error begins with
     * @throws DataException if that is not possible; the message says what would be right, and nothing has changed
     */
    public void show(Scenario scenario, String place) throws DataException {
        arrive(scenario, place);
        // whoever opens a scene wants to keep it; what a tour has changed elsewhere goes back
        trail.release(scenario.lesson());
        trail.goBack();
        if (scenario.title().isEmpty() && scenario.note().isEmpty()) {
            model.leave();
        } else {
            model.begin(new Tour(scenario.title(), scenario.note(), List.of(scenario)));
        }
    }

    /**
     * Begins a tour at its first stop.
     *
     * @param place what the message of an error begins with
     * @throws DataException as {@link #show} does
     */
    public void begin(Tour tour, String place) throws DataException {
        travel(tour.stops().get(0), place + ", stop 1");
        model.begin(tour);
    }

    private void travel(Scenario stop, String place) throws DataException {
        Optional<Scenario> now = states.of(stop.lesson());
        arrive(stop, place);
        now.ifPresent(trail::enter);
    }

    private void arrive(Scenario stop, String place) throws DataException {
        Deviation asked = states.asked(stop, place);
        List<Notice> before = List.copyOf(status.getNotices());
        states.show(stop, place);
        List<Notice> told = status.getNotices().stream()
                .filter(notice -> !before.contains(notice))
                .toList();
        shell.open(stop.lesson());
        shell.whatIf().ask(asked);
        // what the state lacks is said of the scene that is shown now
        told.forEach(status::tell);
    }

    /** The scene on the stage in its state, and what is done otherwise beside it. */
    private Optional<Scenario> shown() {
        Deviation asked = shell.whatIf().asked();
        return states.of(shell.getLesson()).map(now -> now.asking(asked == null ? null : asked.name()));
    }

    /** Ends the tour. The scenes are what they were before it, unless somebody wants to keep what they show. */
    public void leave() {
        Tour left = model.getTour();
        boolean unsaved = model.changedProperty().get();
        int position = model.getPosition();
        model.leave();
        List<Scenario> until = trail.goBack();
        if (!until.isEmpty()) {
            shell.whatIf().ask(null);
        }
        if (unsaved && left != null) {
            status.tell(Notice.undoable("tour.left", () -> {
                trail.show(until);
                model.takeUp(left, position);
            }));
        } else if (!until.isEmpty()) {
            status.tell(Notice.choice("tour.back", "tour.keep", () -> trail.show(until)));
        }
    }

    /** Goes to a stop, if there is one of this number, from 0. */
    public void goTo(int stop) {
        Tour tour = model.getTour();
        if (tour == null || stop < 0 || stop >= model.count()) {
            return;
        }
        try {
            travel(tour.stops().get(stop), "stop " + (stop + 1));
            model.arrive(stop);
            model.overviewProperty().set(false);
        } catch (DataException e) {
            status.tell(Notice.error("scenario.refused", String.valueOf(e.getMessage())));
        }
    }

    /** Goes to the next stop. */
    public void next() {
        if (model.isAtEnd()) {
            status.tell(Notice.info("tour.end"));
        }
        goTo(model.getPosition() + 1);
    }

    /** Goes to the stop before. */
    public void back() {
        goTo(model.getPosition() - 1);
    }

    /** Makes what is shown a stop of the tour; without one, begins to record one. */
    public void addStop() {
        Optional<Scenario> now = shown();
        if (now.isEmpty()) {
            status.tell(Notice.advice("scenario.none"));
        } else if (!model.add(now.get())) {
            status.tell(Notice.advice("tour.full", Tour.MOST_STOPS));
        } else {
            model.editingProperty().set(true);
            status.tell(Notice.info("tour.added", model.getPosition() + 1));
        }
    }

    /** Lets the stop that is shown show what the stage shows now; its words stay. */
    public void retake() {
        Scenario stop = model.stop();
        if (stop != null) {
            shown().ifPresent(now -> model.replace(now.with(stop.title(), stop.note(), stop.presenter())));
        }
    }
}
