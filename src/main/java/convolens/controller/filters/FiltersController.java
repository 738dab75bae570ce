package convolens.controller.filters;

import convolens.controller.FileDialogs;
import convolens.controller.LessonController;
import convolens.controller.PictureFile;
import convolens.controller.TaskRunner;
import convolens.controller.sliding.SlidingController;
import convolens.controller.train.TrainPlayer;
import convolens.model.filters.FilterResponseModel;
import convolens.model.filters.FiltersModel;
import convolens.model.train.RunModel;
import convolens.model.train.TrainModel;
import convolens.view.SceneContext;
import convolens.view.filters.FiltersActions;
import convolens.view.filters.FiltersPicture;
import convolens.view.filters.FiltersView;
import convolens.view.train.OfferActions;

/** Runs the scene {@link convolens.lesson.Lesson#FILTERS}. */
public final class FiltersController implements LessonController, FiltersActions {
    private final FiltersModel model;
    private final TrainModel train;
    private final FilterImages images;
    private final TrainPlayer player;
    private final TaskRunner runner;
    private final SceneContext context;
    private final FiltersView view;
    private final FileDialogs dialogs;

    /** @param train whose current run's filters are shown */
    public FiltersController(TrainModel train, TrainPlayer player, TaskRunner runner, SceneContext context) {
        this.train = train;
        this.model = new FiltersModel(train.getRuns(), train.currentProperty(), train.offerProperty());
        FilterResponseModel response = new FilterResponseModel(model, SlidingController.worker(runner));
        this.images = new FilterImages(train.currentProperty(), response, player.images(), runner);
        this.player = player;
        this.runner = runner;
        this.context = context;
        this.view = new FiltersView(model, response, context, this);
        this.dialogs = new FileDialogs(context, view::stage);
    }

    @Override
    public FiltersView view() {
        return view;
    }

    /** The filters of a run under way. */
    @Override
    public void makeDemanding() {
        if (!model.timeline().isPlaying()) {
            player.play();
        }
    }

    @Override
    public void showFilters(boolean shown) {
        player.showFilters(shown);
        images.show(shown);
    }

    /** The run under way keeps the scene to itself. */
    @Override
    public void chooseRun(RunModel run) {
        if (!train.isUnderWay()) {
            train.setCurrent(run);
        }
    }

    @Override
    public void startRun() {
        player.play();
    }

    @Override
    public OfferActions offer() {
        return player.offers();
    }

    @Override
    public void exportPicture() {
        dialogs.save("lesson.filters.exportPicture", "filters.png")
                .ifPresent(file -> dialogs.write(
                        runner,
                        file,
                        PictureFile.of(
                                FiltersPicture.of(model, context.palette().getValue()))));
    }
}
