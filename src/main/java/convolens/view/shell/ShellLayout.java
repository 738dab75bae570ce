package convolens.view.shell;

import convolens.model.PanelModel;
import convolens.model.PresenterModel;
import convolens.model.SettingsModel;
import convolens.view.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.HorizontalDirection;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Where the parts of the window are. The navigator has the left side, the title bar the top of the rest, the inspector
 * the right side below it, the status bar the foot. While the window is presented, title and status give way to one low bar. A panel for which the window is too narrow lies over its neighbours.
 */
final class ShellLayout extends Region {
    private static final double TITLE = 52;
    private static final double SENTENCE = 56;
    private static final double BAR = 28;
    private static final double TIMELINE = 64;
    private static final double LOW_TIMELINE = 54;
    private static final double STATUS = 26;
    private static final double OVER = -1;
    private static final double FRONT = -2;
    private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");

    /** The parts of the window. */
    record Parts(
            Region navigator,
            Region titleBar,
            Region presenterBar,
            Region stage,
            Region sentence,
            Region timeline,
            Region inspector,
            Region statusBar) {}

    private final Parts parts;
    private final PanelModel navigator;
    private final PanelModel inspector;
    private final PresenterModel presenter;
    private final Region scrim = new Region();
    private final Region navigatorEdge;
    private final Region inspectorEdge;
    private final BooleanBinding floating;

    ShellLayout(Parts parts, SettingsModel settings) {
        this.parts = parts;
        navigator = settings.navigator();
        inspector = settings.inspector();
        presenter = settings.presenter();
        navigatorEdge = new PanelEdge(navigator, HorizontalDirection.RIGHT);
        inspectorEdge = new PanelEdge(inspector, HorizontalDirection.LEFT);
        floating = Bindings.or(navigator.floating(), inspector.floating());
        scrim.getStyleClass().add(Styles.SCRIM);
        scrim.setViewOrder(OVER);
        scrim.visibleProperty().bind(floating);
        scrim.setOnMousePressed(event -> {
            navigator.dismiss();
            inspector.dismiss();
        });
        // the order in which Tab goes through the window
        getChildren()
                .addAll(
                        parts.navigator,
                        parts.titleBar,
                        parts.presenterBar,
                        parts.stage,
                        parts.inspector,
                        parts.sentence,
                        parts.timeline,
                        parts.statusBar,
                        scrim,
                        navigatorEdge,
                        inspectorEdge);
        follow(navigator, parts.navigator, navigatorEdge);
        follow(inspector, parts.inspector, inspectorEdge);
        parts.titleBar.visibleProperty().bind(presenter.here().not());
        parts.statusBar.visibleProperty().bind(presenter.here().not());
        presenter.placeProperty().addListener(observable -> requestLayout());
        navigator.windowWidthProperty().bind(widthProperty());
        inspector.windowWidthProperty().bind(widthProperty());
    }

    private void follow(PanelModel panel, Node node, Node edge) {
        node.visibleProperty().bind(panel.visible());
        panel.floating().addListener((observable, old, now) -> {
            node.pseudoClassStateChanged(FLOATING, now);
            node.setViewOrder(now ? FRONT : 0);
            edge.setViewOrder(now ? FRONT : 0);
        });
        panel.docked().addListener(observable -> requestLayout());
        panel.floating().addListener(observable -> requestLayout());
        panel.widthProperty().addListener(observable -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        boolean presents = presenter.on().get();
        double foot = getHeight() - (presenter.here().get() ? 0 : STATUS);
        double title = presenter.here().get() ? 0 : TITLE;
        double top = title + (presents ? BAR : 0);
        double left = navigator.docked().get() ? navigator.getWidth() : 0;
        double right = inspector.docked().get() ? inspector.getWidth() : 0;
        double stageWidth = Math.max(0, width - left - right);
        double timelineTop = foot - (presenter.here().get() ? LOW_TIMELINE : TIMELINE);
        double sentenceTop = timelineTop - SENTENCE;

        parts.titleBar.resizeRelocate(left, 0, width - left, TITLE);
        parts.presenterBar.resizeRelocate(left, title, width - left, BAR);
        parts.stage.resizeRelocate(left, top, stageWidth, Math.max(0, sentenceTop - top));
        parts.sentence.resizeRelocate(left, sentenceTop, stageWidth, timelineTop - sentenceTop);
        parts.timeline.resizeRelocate(left, timelineTop, stageWidth, TIMELINE);
        parts.statusBar.resizeRelocate(0, foot, width, STATUS);
        scrim.resizeRelocate(0, 0, width, getHeight());
        placePanels(width, top, foot);
    }

    private void placePanels(double width, double top, double foot) {
        parts.navigator.resizeRelocate(0, 0, navigator.getWidth(), foot);
        double inspectorLeft = width - inspector.getWidth();
        parts.inspector.resizeRelocate(inspectorLeft, top, inspector.getWidth(), foot - top);
        double reach = PanelEdge.REACH;
        navigatorEdge.resizeRelocate(navigator.getWidth() - reach / 2, 0, reach, foot);
        inspectorEdge.resizeRelocate(inspectorLeft - reach / 2, top, reach, foot - top);
    }
}
