package convolens.controller.train;

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
    private final RunKeeper saves;
    private KeptRun offered;

    TrainOffers(TrainModel model, TrainPlayer player, RunKeeper saves) {
        this.model = model;
        this.player = player;
        this.saves = saves;
    }

    /** Looks for such a run. */
    void look() {
        saves.read(save -> {
            // whoever was quicker to start a run than the disk to answer does not want the old one
            if (model.getRuns().isEmpty()) {
                offered = save;
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
            close();
            player.resume(save);
        }
    }

    @Override
    public void discardOffer() {
        close();
        saves.forget();
    }

    /** A new run begins: the old one is kept in the list, and learns no more. */
    void overtake() {
        if (offered != null) {
            RunModel run = RunModel.of(offered);
            if (!run.getState().isOver()) {
                run.stateProperty().set(RunState.STOPPED);
            }
            close();
            model.add(run);
        }
    }

    private void close() {
        offered = null;
        model.offerProperty().set(null);
    }
}
