package convolens.controller.train;

import convolens.controller.TaskRunner;
import convolens.data.DataException;
import convolens.interchange.KeptRunFile;
import convolens.interchange.KeptRuns;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.train.KeptRunEntry;
import convolens.model.train.RunModel;
import convolens.model.train.RunReference;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.run.RunState;
import convolens.view.train.KeptRunActions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The runs of earlier sessions: listed, opened and deleted, off the FX thread. Damaged ones are set aside. */
final class RunShelf implements KeptRunActions {
    private final TrainModel model;
    private final TrainPlayer player;
    private final KeptRuns runs;
    private final TaskRunner runner;
    private final StatusModel status;

    RunShelf(TrainModel model, TrainPlayer player, KeptRuns runs, TaskRunner runner, StatusModel status) {
        this.model = model;
        this.player = player;
        this.runs = runs;
        this.runner = runner;
        this.status = status;
    }

    /** A run, and where it is kept. */
    record Found(KeptRun run, KeptRunFile file) {}

    /** Reads the latest run that no window has open. */
    void readLatest(Consumer<Found> receiver) {
        List<Notice> damaged = new ArrayList<>();
        runner.run(
                cancelled -> latest(damaged),
                found -> {
                    damaged.forEach(status::tell);
                    if (found != null) {
                        receiver.accept(found);
                    }
                    refresh();
                },
                this::unreadable);
    }

    private @Nullable Found latest(List<Notice> damaged) throws IOException {
        for (KeptRuns.Entry entry : runs.list()) {
            if (entry.file().isTaken()) {
                continue;
            }
            try {
                KeptRun run = entry.file().read().orElse(null);
                if (run != null) {
                    return new Found(run, entry.file());
                }
            } catch (DataException e) {
                damaged.add(setAside(entry.file()));
            }
        }
        return null;
    }

    /** Reads the kept runs that are meant, in this order, as far as there are and no other window has them open. */
    List<Found> search(List<RunReference> wanted) throws IOException {
        Map<RunModel, KeptRunFile> kept = new LinkedHashMap<>();
        for (KeptRuns.Entry entry : runs.list()) {
            if (!entry.file().isTaken()) {
                summary(entry.file()).ifPresent(run -> kept.put(run, entry.file()));
            }
        }
        List<Found> found = new ArrayList<>();
        for (RunReference each : wanted) {
            Optional<RunModel> best = each.among(List.copyOf(kept.keySet()));
            if (best.isPresent()) {
                KeptRunFile file = Objects.requireNonNull(kept.remove(best.get()));
                file.read().ifPresent(run -> found.add(new Found(run, file)));
            }
        }
        return found;
    }

    private static Optional<RunModel> summary(KeptRunFile file) throws IOException {
        try {
            return file.readSummary().map(RunModel::of);
        } catch (DataException e) {
            // it is told of and set aside when it is opened
            return Optional.empty();
        }
    }

    private static Notice setAside(KeptRunFile file) throws IOException {
        return Notice.error(
                "lesson.train.save.damaged", file.setAside().getFileName().toString());
    }

    @Override
    public void refresh() {
        runner.run(cancelled -> entries(), model.getKept()::setAll, this::unreadable);
    }

    private List<KeptRunEntry> entries() throws IOException {
        List<KeptRunEntry> entries = new ArrayList<>();
        for (KeptRuns.Entry entry : runs.list()) {
            Path folder = entry.file().folder();
            try {
                boolean elsewhere =
                        entry.file().isTaken() && player.keepers().runIn(folder).isEmpty();
                entry.file()
                        .readSummary()
                        .ifPresent(run -> entries.add(
                                new KeptRunEntry(RunModel.of(run), folder, entry.time(), entry.bytes(), elsewhere)));
            } catch (DataException e) {
                // it is told of and set aside when it is opened
                entries.add(new KeptRunEntry(null, folder, entry.time(), entry.bytes(), false));
            }
        }
        return entries;
    }

    /**
     * Keeps a run that was made elsewhere in the program; no window has it open then.
     *
     * @param kept receives where it lies
     */
    void keep(KeptRun run, Consumer<Path> kept) {
        runner.run(
                cancelled -> {
                    KeptRunFile file = runs.create();
                    file.write(run);
                    file.release();
                    runs.prune(model.keptLimit());
                    return file.folder();
                },
                (Path folder) -> {
                    kept.accept(folder);
                    refresh();
                },
                error -> status.tell(Notice.error("lesson.train.save.unsaved", String.valueOf(error.getMessage()))));
    }

    @Override
    public void open(KeptRunEntry entry) {
        open(entry.folder());
    }

    /** Brings a kept run into the list. */
    void open(Path folder) {
        RunModel known = player.keepers().runIn(folder).orElse(null);
        if (known != null && model.getRuns().contains(known)) {
            if (!model.isUnderWay()) {
                model.setCurrent(known);
            }
            return;
        }
        KeptRunFile file = new KeptRunFile(folder);
        AtomicReference<Notice> damaged = new AtomicReference<>();
        runner.run(
                cancelled -> {
                    try {
                        return file.read().orElse(null);
                    } catch (DataException e) {
                        damaged.set(setAside(file));
                        return null;
                    }
                },
                run -> {
                    if (damaged.get() != null) {
                        status.tell(damaged.get());
                    } else if (run == null) {
                        status.tell(Notice.info("lesson.train.kept.gone"));
                    } else {
                        player.offers().dismiss();
                        bring(run, file);
                    }
                    refresh();
                },
                this::unreadable);
    }

    /** Shows a run that was kept: as the current one, to go on with, unless another is under way. */
    private void bring(KeptRun kept, KeptRunFile file) {
        if (model.isUnderWay()) {
            lay(kept, file);
        } else {
            player.resume(kept, file);
        }
    }

    /** Brings a run that was kept into the list, to be looked at. */
    void lay(KeptRun kept, KeptRunFile file) {
        RunModel run = RunModel.of(kept);
        if (!run.getState().isOver()) {
            run.stateProperty().set(RunState.STOPPED);
        }
        player.keepers().keep(run, file);
        model.getRuns().add(0, run);
    }

    @Override
    public void delete(KeptRunEntry entry) {
        Runnable undo = player.keepers()
                .runIn(entry.folder())
                .map(player.keepers()::forget)
                .orElseGet(() ->
                        player.keepers().in(new KeptRunFile(entry.folder())).forget());
        model.getKept().remove(entry);
        status.tell(Notice.undoable("lesson.train.kept.deleted", () -> {
            undo.run();
            model.getKept().add(entry);
        }));
    }

    private void unreadable(Throwable error) {
        status.tell(Notice.error("lesson.train.save.unreadable", String.valueOf(error.getMessage())));
    }
}
