package convolens.controller.train;

import convolens.interchange.KeptRunFile;
import convolens.model.train.RunModel;
import convolens.model.train.RunOffer;
import convolens.model.train.TrainModel;
import convolens.run.KeptRun;
import convolens.run.RunState;
import convolens.view.train.OfferActions;

/** The run that an earlier session left behind: offered at the start, until it is taken, discarded or overtaken. */
final class TrainOffers implements OfferActions {
    private final TrainModel model;
    private final TrainPlayer player;
    private final RunShelf shelf;
    private KeptRun offered;
    private KeptRunFile file;

    TrainOffers(TrainModel model, TrainPlayer player, RunShelf shelf) {
        this.model = model;
        this.player = player;
        this.shelf = shelf;
    }

    /** Looks for such a run. */
    void look() {
        shelf.readLatest((save, where) -> {
            // whoever was quicker to start a run than the disk to answer does not want the old one
            if (model.getRuns().isEmpty()) {
                offered = save;
                file = where;
                model.offerProperty()
                        .set(new RunOffer(RunModel.of(save), !save.state().isOver()));
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
        if (offered != null) {
            KeptRun save = offered;
            dismiss();
            player.resume(save, file);
        }
    }

    @Override
    public void discardOffer() {
        dismiss();
        player.keepers().in(file).forget();
    }

    /** A new run begins: the old one is kept in the list, and learns no more. */
    void overtake() {
        if (offered != null) {
            RunModel run = RunModel.of(offered);
            if (!run.getState().isOver()) {
                run.stateProperty().set(RunState.STOPPED);
            }
            dismiss();
            player.keepers().keep(run, file);
            model.add(run);
        }
    }

    /** Offers it no longer. */
    void dismiss() {
        offered = null;
        model.offerProperty().set(null);
    }
}
