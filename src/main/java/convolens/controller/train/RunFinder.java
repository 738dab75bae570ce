package convolens.controller.train;

import convolens.controller.TaskRunner;
import convolens.model.Notice;
import convolens.model.StatusModel;
import convolens.model.train.RunReference;
import convolens.model.train.TrainModel;
import java.util.List;

/**
 * Finds the runs that a saved scene names: those of this session, else those that are kept on the disk, which then join the
 * list. Only on the FX thread.
 */
public final class RunFinder {
    private final TrainModel model;
    private final TrainPlayer player;
    private final RunShelf shelf;
    private final TaskRunner runner;
    private final StatusModel status;

    RunFinder(TrainModel model, TrainPlayer player, RunShelf shelf, TaskRunner runner, StatusModel status) {
        this.model = model;
        this.player = player;
        this.shelf = shelf;
        this.runner = runner;
        this.status = status;
    }

    /**
     * Finds runs.
     *
     * @param found is called when all are in the list of Train that are on this computer: before this returns, where all are
     *     in it
     */
    public void find(List<RunReference> wanted, Runnable found) {
        List<RunReference> missing = missing(wanted);
        if (missing.isEmpty()) {
            found.run();
            return;
        }
        runner.run(
                cancelled -> shelf.search(missing),
                (List<RunShelf.Found> kept) -> {
                    // each comes to the top of the list
                    for (int i = kept.size() - 1; i >= 0; i--) {
                        RunShelf.Found each = kept.get(i);
                        // another scene may have asked for the same meanwhile
                        if (player.keepers().runIn(each.file().folder()).isEmpty()) {
                            player.offers().dismiss();
                            shelf.lay(each.run(), each.file());
                        }
                    }
                    found.run();
                },
                error -> {
                    status.tell(Notice.error("lesson.train.save.unreadable", String.valueOf(error.getMessage())));
                    found.run();
                });
    }

    /** Those of them that are not in the list. */
    public List<RunReference> missing(List<RunReference> wanted) {
        return wanted.stream()
                .filter(reference -> reference.among(model.getRuns()).isEmpty())
                .toList();
    }
}
