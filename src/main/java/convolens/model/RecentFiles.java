package convolens.model;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that were opened last, the latest first. */
public final class RecentFiles {
    private static final int MOST = 8;

    private final ObservableList<String> files = FXCollections.observableArrayList();

    /** Their absolute paths. */
    public ObservableList<String> files() {
        return files;
    }

    /** A file was opened or saved. */
    public void opened(String file) {
        List<String> next = new ArrayList<>(files);
        next.remove(file);
        next.add(0, file);
        restore(next);
    }

    /** A file is gone. */
    public void forget(String file) {
        files.remove(file);
    }

    /** Takes those of an earlier start. */
    public void restore(List<String> earlier) {
        files.setAll(earlier.subList(0, Math.min(MOST, earlier.size())));
    }
}
