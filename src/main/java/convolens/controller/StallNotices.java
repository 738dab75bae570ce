package convolens.controller;

import convolens.model.Notice;
import convolens.model.RunModel;
import convolens.model.RunStall;
import convolens.model.StatusModel;
import java.util.Objects;
import javafx.beans.value.ChangeListener;

/** Tells the user when the run that is played learns nothing, once, and takes it back when it learns after all. */
final class StallNotices {
    private final StatusModel status;
    private final ChangeListener<RunStall> changed = (observable, old, now) -> show(now);
    private RunModel run;
    private Notice open;
    private RunStall.Why told;

    StallNotices(StatusModel status) {
        this.status = status;
    }

    /** Looks after this run from now on, and after no other. */
    void follow(RunModel next) {
        if (run != null) {
            run.stallProperty().removeListener(changed);
        }
        show(null);
        run = next;
        run.stallProperty().addListener(changed);
    }

    private void show(RunStall stall) {
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
