package convolens.view.shell;

import convolens.i18n.Messages;
import convolens.model.PresenterModel;
import convolens.model.SettingsModel;
import convolens.model.ShellModel;
import convolens.model.StatusModel;
import convolens.model.export.ExportModel;
import convolens.view.SceneContext;
import convolens.view.control.CanvasBin;
import convolens.view.export.ArrayMenu;
import convolens.view.export.ExportActions;
import convolens.view.export.ExportPanel;
import convolens.view.lesson.LessonView;
import convolens.view.predict.PredictCard;
import convolens.view.shell.timeline.SpeedMenu;
import convolens.view.shell.timeline.TimelineView;
import convolens.view.whatif.WhatIfCard;
import convolens.view.whatif.WhatIfChips;
import convolens.view.words.GlossaryView;
import convolens.view.words.SearchView;
import convolens.view.words.TermHints;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The content of the main window. */
public final class ShellView extends StackPane {
    /** In how many parts a scene can be made ready to be shown. */
    public static final int PARTS = 3;

    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    private final StagePane stage;
    private final VBox banners = new VBox();
    private final StackPane content = new StackPane();
    private final PredictCard predictCard;
    private final WhatIfCard whatIfCard;
    private final NoticesView notices;
    private final SentenceBar sentence = new SentenceBar();
    private final InspectorPane inspector;
    private final TitleBarView titleBar;
    private final NavigatorView navigator;
    private final CoverView cover;
    private final SearchView search;
    private final ScenePicture picture;

    public ShellView(ShellModel shell, SettingsModel settings, StatusModel status, Messages messages) {
        inspector = new InspectorPane(messages, new WhatIfChips(shell.whatIf(), messages));
        whatIfCard = new WhatIfCard(
                shell.whatIf(), SceneContext.of(messages, settings, status).palette(), messages);
        titleBar = new TitleBarView(shell, settings, messages);
        navigator = new NavigatorView(shell, settings, messages, this::focusStage);
        notices = new NoticesView(status, messages);
        predictCard = new PredictCard(shell, messages);
        getStyleClass().add("shell");
        PresenterModel presenter = settings.presenter();
        stage = new StagePane(presenter, presenter.here());
        picture = new ScenePicture(stage, whatIfCard, sentence);
        layoutStage();
        ShellLayout layout = new ShellLayout(
                new ShellLayout.Parts(
                        navigator,
                        titleBar,
                        new PresenterBar(shell, presenter, messages),
                        banners,
                        new FreezePane(sentence, presenter.here().and(presenter.frozenProperty())),
                        new FreezePane(
                                new TimelineView(shell, messages, new SpeedMenu(shell, settings, messages)),
                                presenter.here().and(presenter.frozenProperty())),
                        inspector,
                        new StatusBarView(status, messages)),
                settings);
        cover = new CoverView(shell, settings, messages);
        search = new SearchView(shell, messages);
        // the focus of what goes with the cover would go to the first control of the window
        cover.visibleProperty()
                .addListener((observable, old, now) -> Platform.runLater(() -> {
                    if (!cover.isVisible()) {
                        focusStage();
                    }
                }));
        // what lies under the cover is neither seen nor stopped at
        layout.visibleProperty().bind(shell.coverProperty().not());
        CurtainView curtain = new CurtainView(presenter, presenter.here());
        presenter.here().addListener((observable, old, now) -> pseudoClassStateChanged(PRESENTED, now));
        content.getChildren()
                .setAll(
                        layout,
                        cover,
                        curtain,
                        search,
                        new GlossaryView(shell, messages),
                        new KeyboardOverlay(shell, messages));
        TermHints.explain(layout, messages);
        PopupZoom.follow(this);
        new StepAnnouncer(sentence, stage, shell.timelineProperty(), messages.localeProperty());
        getChildren().add(new ZoomPane(content, settings.zoom().zoomProperty(), presenter.here()));
        getChildren().add(new CanvasBin());
    }

    private void layoutStage() {
        stage.lay(notices);
        banners.getChildren().addAll(stage, predictCard, whatIfCard);
        banners.setMinSize(0, 0);
        VBox.setVgrow(stage, Priority.ALWAYS);
        // a click beside the parts of a scene takes the keyboard out of a text field
        stage.setOnMousePressed(event -> focusStage());
    }

    /** Puts a scene onto the stage. */
    public void show(LessonView scene) {
        stage.show(scene.stage());
        picture.show(scene.stage());
        inspector.show(scene.inspector());
        sentence.show(scene.sentence());
        titleBar.offer(scene);
    }

    /**
     * Lets a part of a scene that is not shown yet wait for that, unseen, with the skins, styles and sizes that it will have.
     *
     * @param part from 0 to {@link #PARTS} − 1
     */
    public void await(LessonView scene, int part) {
        switch (part) {
            case 0 -> inspector.await(scene.inspector());
            case 1 -> stage.await(scene.stage());
            default -> sentence.await(scene.sentence());
        }
    }

    /** No scene waits any more. */
    public void dismiss() {
        inspector.dismiss();
        stage.dismiss();
        sentence.dismiss();
    }

    /** Hears where on the stage of the scene the mouse is, or the cell that keys have chosen; null when it leaves. */
    public void onStagePointed(BiConsumer<@Nullable Node, @Nullable Point2D> listener) {
        stage.addEventFilter(MouseEvent.ANY, event -> {
            Node shown = stage.shown();
            boolean leaves = event.getEventType() == MouseEvent.MOUSE_EXITED;
            listener.accept(
                    shown, shown == null || leaves ? null : shown.sceneToLocal(event.getSceneX(), event.getSceneY()));
        });
        stage.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            Node shown = stage.shown();
            Point2D cell = stage.chosen();
            if (shown != null && cell != null) {
                listener.accept(shown, shown.sceneToLocal(cell));
            }
        });
    }

    /** Adds something to the title bar that works on the whole window. */
    public void addTool(Node tool) {
        titleBar.addTool(tool);
    }

    /** Puts something above the stage, as high as it wants to be. */
    public void addBanner(Node banner) {
        banners.getChildren().add(banners.getChildren().indexOf(stage), banner);
    }

    /** Puts something over everything but the overview of the keys. */
    public void addOverlay(Node overlay) {
        content.getChildren().add(content.getChildren().size() - 2, overlay);
    }

    /** Offers what is made of a whole tour while one is open. */
    public void offerTour(ObservableBooleanValue open, Runnable handout, Runnable exercises) {
        titleBar.offerTour(open, handout, exercises);
    }

    /** Offers exercise sheets where a scene can be asked something. */
    public void offerSheets(Runnable action) {
        titleBar.offerSheets(action);
    }

    /** Asks about the scene on the stage. */
    public PredictCard predictCard() {
        return predictCard;
    }

    /** Offers to export whatever is on the stage. Call once, before the first scene is shown. */
    public void offer(ExportModel exports, ExportActions actions, Messages messages) {
        titleBar.offer(actions);
        addOverlay(new ExportPanel(exports, actions, messages));
        new ArrayMenu(stage, actions, messages);
    }

    /** What is exported as a picture. */
    public ScenePicture picture() {
        return picture;
    }

    /** What the first start opens. */
    public CoverView cover() {
        return cover;
    }

    /** Gives the keyboard to the stage, so that plain keys work the timeline. */
    public void focusStage() {
        stage.requestFocus();
    }

    /** What Ctrl+K opens. */
    public SearchView search() {
        return search;
    }
}
