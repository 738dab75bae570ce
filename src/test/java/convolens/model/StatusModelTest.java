package convolens.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class StatusModelTest {
    private final StatusModel status = new StatusModel();

    @Test
    void theSameNoticeIsOpenOnce() {
        status.tell(Notice.error("error.unexpected", "disk full"));
        status.tell(Notice.error("error.unexpected", "disk full"));
        assertThat(status.getNotices()).hasSize(1);
        status.dismiss(Notice.error("error.unexpected", "disk full"));
        assertThat(status.getNotices()).isEmpty();
    }

    @Test
    void theOldestNoticeGivesWay() {
        for (int i = 0; i <= StatusModel.MAX_NOTICES; i++) {
            status.tell(Notice.info("error.unexpected", i));
        }
        assertThat(status.getNotices()).hasSize(StatusModel.MAX_NOTICES);
        assertThat(status.getNotices().get(0).arguments()).isEqualTo(List.of(1));
    }

    @Test
    void errorsGoWithTheSceneTheyConcernAndAnUndoStaysOpen() {
        Notice undo = Notice.undoable("lesson.train.wasReset", () -> {});
        status.tell(Notice.error("error.unexpected", "disk full"));
        status.tell(undo);
        status.leaveScene();
        assertThat(status.getNotices()).containsExactly(undo);
    }

    @Test
    void listenersHearOfNoticesAsLongAsTheModelLives() {
        List<Notice> heard = new ArrayList<>();
        status.getNotices().addListener((ListChangeListener<Notice>) change -> heard.addAll(change.getList()));
        System.gc();
        status.tell(Notice.info("keys.play"));
        assertThat(heard).hasSize(1);
    }

    @Test
    void workIsShownUntilItRests() {
        status.work(Notice.info("keys.play"), 0.5);
        assertThat(status.progressProperty().get()).isEqualTo(0.5);
        status.rest();
        assertThat(status.messageProperty().get()).isNull();
        assertThat(status.progressProperty().get()).isZero();
    }
}
