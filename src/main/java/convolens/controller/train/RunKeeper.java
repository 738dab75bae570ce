package convolens.controller.train;

import convolens.controller.TaskRunner;
import convolens.data.DataException;
import convolens.interchange.KeptRunFile;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.run.KeptRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps the current run on the disk, off the FX thread; where runs come faster than the disk, only the latest. */
final class RunKeeper {
    private final KeptRunFile file;
    private final TaskRunner runner;
    private final StatusModel status;
    private volatile KeptRun latest;
    private volatile KeptRun written;
    private volatile boolean writing;
    private volatile boolean closed;

    RunKeeper(Path folder, TaskRunner runner, StatusModel status) {
        this.file = new KeptRunFile(folder);
        this.runner = runner;
        this.status = status;
    }

    /** Keeps a run. Only on the FX thread. */
    void keep(KeptRun save) {
        latest = save;
        if (!writing && !closed) {
            writeLatest();
        }
    }

    /** Keeps a run before this returns, and from then on no other. */
    void keepLast(KeptRun save) throws IOException {
        closed = true;
        latest = save;
        file.write(save);
    }

    /** Writes what still waits to be written before this returns, and from then on nothing. */
    void flush() throws IOException {
        closed = true;
        if (latest != null && latest != written) {
            keepLast(latest);
        }
    }

    /** Reads the run that was kept. What cannot be read is set aside, with a notice. */
    void read(Consumer<KeptRun> receiver) {
        runner.run(
                cancelled -> readOrSetAside(),
                found -> {
                    found.notice.ifPresent(status::tell);
                    found.save.ifPresent(receiver);
                },
                error -> status.tell(Notice.error("lesson.train.save.unreadable", String.valueOf(error.getMessage()))));
    }

    /** Forgets the run that was kept. */
    void forget() {
        latest = null;
        runner.run(
                cancelled -> {
                    file.delete();
                    return null;
                },
                done -> {},
                this::cannotWrite);
    }

    private record Found(Optional<KeptRun> save, Optional<Notice> notice) {}

    private Found readOrSetAside() throws IOException {
        try {
            return new Found(file.read(), Optional.empty());
        } catch (DataException e) {
            String name = file.setAside().getFileName().toString();
            return new Found(Optional.empty(), Optional.of(Notice.error("lesson.train.save.damaged", name)));
        }
    }

    private void writeLatest() {
        KeptRun save = latest;
        if (save == null || save == written || closed) {
            return;
        }
        writing = true;
        runner.run(
                cancelled -> {
                    // what has been overtaken meanwhile must not overwrite what overtook it
                    file.writeIf(save, () -> save == latest);
                    return null;
                },
                done -> {
                    writing = false;
                    written = save;
                    writeLatest();
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
