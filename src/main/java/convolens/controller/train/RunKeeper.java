package convolens.controller.train;

import convolens.controller.TaskRunner;
import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.run.KeptRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one run on the disk, off the FX thread; where it changes faster than the disk writes, only the latest. A run that
 * another window has open is kept anew, beside it.
 */
final class RunKeeper {
    private final KeptRuns runs;
    private final long limit;
    private final TaskRunner runner;
    private final StatusModel status;
    private @Nullable KeptRunFile file;
    private volatile @Nullable KeptRun waiting;
    private volatile boolean writing;
    private volatile boolean closed;

    /**
     * @param limit the bytes that all runs together may take
     * @param file where the run lies; null if it is not kept yet
     */
    RunKeeper(KeptRuns runs, long limit, @Nullable KeptRunFile file, TaskRunner runner, StatusModel status) {
        this.runs = runs;
        this.limit = limit;
        this.file = file;
        this.runner = runner;
        this.status = status;
    }

    /** Whether the run lies there. */
    synchronized boolean isIn(Path folder) {
        return file != null && file.folder().equals(folder);
    }

    /** Keeps the run as it is. Only on the FX thread. */
    void keep(KeptRun save) {
        waiting = save;
        if (!writing && !closed) {
            writeWaiting();
        }
    }

    /** Keeps the run before this returns, and from then on no longer. */
    void keepLast(KeptRun save) throws IOException {
        closed = true;
        waiting = save;
        own().write(save);
        waiting = null;
    }

    /** Writes what still waits to be written before this returns, and from then on nothing; others may have the run. */
    void close() throws IOException {
        closed = true;
        KeptRun last = waiting;
        if (last != null) {
            keepLast(last);
        }
        release();
    }

    /** Gives the run another name where it is kept. Only on the FX thread. */
    void rename(String name) {
        KeptRun save = waiting;
        if (save != null) {
            keep(save.withName(name));
        } else if (isKept()) {
            runner.run(
                    cancelled -> own().read().orElse(null),
                    kept -> {
                        if (kept != null && waiting == null) {
                            keep(kept.withName(name));
                        }
                    },
                    this::cannotWrite);
        }
    }

    /**
     * Keeps the run no longer. Only on the FX thread.
     *
     * @return undoes it
     */
    Runnable forget() {
        AtomicReference<KeptRun> last = new AtomicReference<>(waiting);
        waiting = null;
        if (isKept()) {
            runner.run(
                    cancelled -> {
                        delete(last);
                        return null;
                    },
                    done -> {},
                    this::cannotWrite);
        }
        return () -> {
            if (last.get() != null) {
                keep(last.get());
            }
        };
    }

    private synchronized void delete(AtomicReference<KeptRun> last) throws IOException {
        if (file != null && file.take()) {
            if (last.get() == null) {
                last.set(file.read().orElse(null));
            }
            file.delete();
        }
        file = null;
    }

    private synchronized boolean isKept() {
        return file != null;
    }

    /** Where this window may write the run. */
    private synchronized KeptRunFile own() throws IOException {
        KeptRunFile own = file;
        if (own == null || !own.take()) {
            own = runs.create();
            file = own;
        }
        return own;
    }

    private synchronized void release() throws IOException {
        if (file != null) {
            file.release();
        }
    }

    private void writeWaiting() {
        KeptRun save = waiting;
        if (save == null || closed) {
            return;
        }
        writing = true;
        runner.run(
                cancelled -> {
                    // what has been overtaken meanwhile must not overwrite what overtook it
                    own().writeIf(save, () -> save == waiting);
                    return runs.prune(limit);
                },
                deleted -> {
                    writing = false;
                    if (save == waiting) {
                        waiting = null;
                    }
                    if (deleted > 0) {
                        status.tell(Notice.info("lesson.train.kept.pruned", limit >> 20));
                    }
                    writeWaiting();
                },
                error -> {
                    writing = false;
                    cannotWrite(error);
                });
    }

    private void cannotWrite(Throwable error) {
        status.tell(Notice.error("lesson.train.save.unsaved", String.valueOf(error.getMessage())));
    }
}
