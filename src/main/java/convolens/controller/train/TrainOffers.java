package convolens.controller.train;

import convolens.model.train.RunModel;
import convolens.model.train.RunOffer;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.run.RunState;
import convolens.view.train.OfferActions;
import org.jspecify.annotations.Nullable;

/** The run that an earlier session left behind: offered at the start, until it is taken, discarded or overtaken. */
final class TrainOffers implements OfferActions {
    private final TrainModel model;
    private final TrainPlayer player;
    private final RunShelf shelf;
    private RunShelf.@Nullable Found offered;

    TrainOffers(TrainModel model, TrainPlayer player, RunShelf shelf) {
        this.model = model;
        this.player = player;
        this.shelf = shelf;
    }

    /** Looks for such a run. */
    void look() {
        shelf.readLatest(found -> {
            // whoever was quicker to start a run than the disk to answer does not want the old one
            if (model.getRuns().isEmpty()) {
                offered = found;
                KeptRun run = found.run();
                model.offerProperty()
                        .set(new RunOffer(RunModel.of(run), !run.state().isOver()));
            }
        });
    }

    @Override
    public void continueOffer() {
        showOffer();
        player.play();
    }

    @Override
    public void showOffer() {
        RunShelf.Found found = dismiss();
        if (found != null) {
            player.resume(found.run(), found.file());
        }
    }

    @Override
    public void discardOffer() {
        RunShelf.Found found = dismiss();
        if (found != null) {
            player.keepers().in(found.file()).forget();
        }
    }

    /** A new run begins: the old one is kept in the list, and learns no more. */
    void overtake() {
        RunShelf.Found found = dismiss();
        if (found != null) {
            RunModel run = RunModel.of(found.run());
            if (!run.getState().isOver()) {
                run.stateProperty().set(RunState.STOPPED);
            }
            player.keepers().keep(run, found.file());
            model.add(run);
        }
    }

    /** Offers it no longer. Returns what was offered; null for nothing. */
    RunShelf.@Nullable Found dismiss() {
        RunShelf.Found found = offered;
        offered = null;
        model.offerProperty().set(null);
        return found;
    }
}
