package convolens.controller.train;

import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.train.RunModel;
import convolens.model.train.RunStall;
import convolens.model.train.TrainModel;
import convolens.run.RunState;
import java.util.Objects;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells the user what is amiss with the run that is played: that its loss is no longer a number, or that it learns
 * nothing, once. It takes that back when the run learns after all, or when another is played.
 */
final class RunNotices {
    private final StatusModel status;
    private final ChangeListener<RunStall> changed = (observable, old, now) -> show(now);
    private @Nullable RunModel run;
    private @Nullable Notice open;
    private @Nullable Notice end;
    private RunStall.@Nullable Why told;

    RunNotices(StatusModel status) {
        this.status = status;
    }

    /** Looks after this run from now on, and after no other. */
    void follow(RunModel next) {
        if (run != null) {
            run.stallProperty().removeListener(changed);
        }
        show(null);
        if (end != null) {
            status.dismiss(end);
        }
        run = next;
        next.stallProperty().addListener(changed);
    }

    /** Its loss is no longer a number. */
    void diverged() {
        if (run != null) {
            Notice notice = TrainNotices.diverged(run);
            end = notice;
            status.tell(notice);
        }
    }

    /** A run is about to start that a finished one of the list equals, number for number. */
    void repeated(TrainModel model) {
        boolean known = model.getRuns().stream()
                .anyMatch(r -> r.getState() == RunState.FINISHED
                        && r.getEvents().isEmpty()
                        && r.settings().equals(model.getSettings()));
        if (known) {
            status.tell(Notice.info("lesson.train.repeated"));
        }
    }

    private void show(@Nullable RunStall stall) {
        RunStall.Why why = stall == null ? null : stall.why();
        if (Objects.equals(why, told)) {
            return;
        }
        if (open != null) {
            status.dismiss(open);
        }
        told = why;
        open = stall == null ? null : TrainNotices.stalled(stall);
        if (open != null) {
            status.tell(open);
        }
    }
}
