package convolens.controller.shift;

import convolens.controller.Digits;
import convolens.controller.FileDialogs;
import convolens.controller.FramePump;
import convolens.controller.LessonController;
import convolens.controller.MnistImages;
import convolens.controller.TaskRunner;
import convolens.data.Split;
import convolens.export.ShiftCsv;
import convolens.interchange.WholeFile;
import convolens.model.Notice;
import convolens.model.SceneMemory;
import convolens.model.setup.InputPicture;
import convolens.model.setup.InputPreset;
import convolens.model.setup.InputSource;
import convolens.model.shift.Changes;
import convolens.model.shift.SearchModel;
import convolens.model.shift.SearchReport;
import convolens.model.shift.Shift;
import convolens.model.shift.ShiftFrame;
import convolens.model.shift.ShiftLabModel;
import convolens.model.shift.ShiftMoment;
import convolens.model.shift.ShiftPath;
import convolens.model.shift.ShiftSearch;
import convolens.model.shift.ShiftState;
import convolens.model.shift.ShiftSurvey;
import convolens.model.whatif.WhatIfs;
import convolens.view.SceneContext;
import convolens.view.lesson.LessonView;
import convolens.view.shift.ShiftActions;
import convolens.view.shift.ShiftLabView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs the scene {@link convolens.lesson.Lesson#SHIFT_LAB}: surveys and searches on workers, and lets the input move. */
public final class ShiftLabController implements LessonController, ShiftActions {
    private final ShiftLabModel model;
    private final SearchModel search = new SearchModel();
    private final Digits digits;
    private final ShiftLabView view;
    private final SceneMemory<ShiftMoment> memory;
    private final SceneContext context;
    private final FramePump pump;
    private final TaskRunner runner;
    private TaskRunner.@Nullable Job survey;
    private final FileDialogs dialogs;
    private volatile boolean stopped;
    private int searches;

    public ShiftLabController(ShiftLabModel model, SceneContext context, FramePump pump, TaskRunner runner) {
        this.model = model;
        this.context = context;
        this.pump = pump;
        this.runner = runner;
        digits = new Digits(model.setup().pooling(), context, runner);
        view = new ShiftLabView(model, search, context, this);
        memory = new SceneMemory<>(ShiftMoment.class, model::moment, model::take);
        dialogs = new FileDialogs(context, view::stage);
        pump.addFrame(view::advance);
        model.frameProperty().addListener((observable, old, now) -> changed(old, now));
    }

    @Override
    public Optional<SceneMemory<?>> memory() {
        return Optional.of(memory);
    }

    @Override
    public WhatIfs whatIfs() {
        return model.whatIfs();
    }

    @Override
    public ShiftLabView view() {
        return view;
    }

    @Override
    public Optional<LessonView> anotherView(SceneContext other) {
        ShiftLabView another = new ShiftLabView(model, search, other, this);
        pump.addFrame(another::advance);
        return Optional.of(another);
    }

    private void changed(ShiftFrame old, ShiftFrame now) {
        pump.request();
        if (old.state() == now.state()) {
            return;
        }
        if (survey != null) {
            survey.cancel();
            survey = null;
        }
        ShiftState state = now.state();
        if (!state.comparesAs(old.state())) {
            stopSearch();
            search.reportProperty().set(null);
        }
        if (now.survey() == null) {
            survey = runner.run(
                    cancelled -> ShiftSurvey.of(state, cancelled),
                    result -> result.ifPresent(made -> model.surveyed(state, made)));
        }
    }

    @Override
    public void digit() {
        digits.digit();
    }

    /** A 28×28 digit, window by window. */
    @Override
    public void makeDemanding() {
        digits.inOwnSize();
        model.goToWindow(0, 0);
    }

    @Override
    public void search() {
        ShiftState state = model.getFrame().state();
        SearchModel.Source source = search.sourceProperty().get();
        int distance = search.farProperty().get() ? state.rules().reach() : 1;
        long seed = ++searches;
        search.reportProperty().set(null);
        search.runningProperty().set(true);
        stopped = false;
        Consumer<SearchReport> progress = pump.latest(report -> {
            if (search.runningProperty().get() && !stopped) {
                search.reportProperty().set(report);
            }
        });
        TaskRunner.Work<SearchReport> work =
                cancelled -> new ShiftSearch(state, distance, inputs(source, seed), SearchModel.INPUTS)
                        .run(() -> stopped || cancelled.getAsBoolean(), progress);
        runner.run(work, report -> found(state, report), error -> {
            search.runningProperty().set(false);
            noDigits(error);
        });
    }

    private void found(ShiftState searched, SearchReport report) {
        search.reportProperty().set(model.getFrame().state().comparesAs(searched) ? report : null);
        search.runningProperty().set(false);
    }

    private static IntFunction<InputSource> inputs(SearchModel.Source source, long seed) throws Exception {
        if (source == SearchModel.Source.RANDOM) {
            return number -> InputSource.of(InputPreset.RANDOM, seed * SearchModel.INPUTS + number);
        }
        Split test = MnistImages.open().test();
        return number ->
                new InputSource(InputPreset.DIGIT, number, List.of(new InputPicture(test.image(number % test.size()))));
    }

    @Override
    public void stopSearch() {
        stopped = true;
    }

    @Override
    public void exportPicture() {
        dialogs.savePicture(runner, "shift.exportPicture", "shift-lab.png", view.exported());
    }

    @Override
    public void exportTable() {
        String csv = ShiftCsv.of(lines(model.getFrame()));
        dialogs.save("shift.exportTable", "shift-lab.csv")
                .ifPresent(file -> dialogs.write(runner, file, target -> WholeFile.writeText(target, csv)));
    }

    private static List<ShiftCsv.Line> lines(ShiftFrame frame) {
        ShiftSurvey survey = Objects.requireNonNull(frame.survey());
        return IntStream.range(0, frame.state().shifts())
                .mapToObj(place -> {
                    Shift shift = ShiftPath.at(place);
                    Changes c = survey.at(shift);
                    return new ShiftCsv.Line(
                            shift.down(), shift.right(), c.none(), c.cells(), c.max(), c.average(), c.outputs());
                })
                .toList();
    }

    private void noDigits(Throwable error) {
        context.status().tell(Notice.error("stage.noDigits", String.valueOf(error.getMessage())));
    }
}
