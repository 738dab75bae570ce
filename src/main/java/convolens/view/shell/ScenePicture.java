package convolens.view.shell;

import convolens.view.control.NodePainter;
import convolens.view.paint.Ink;
import convolens.view.whatif.WhatIfCard;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** What is exported of the window: the stage and, below it, what is done otherwise and the sentence; without panels, buttons and notices. */
public final class ScenePicture {
    private final Region stage;
    private final WhatIfCard whatIf;
    private final Region sentence;
    private @Nullable Node scene;

    ScenePicture(Region stage, WhatIfCard whatIf, Region sentence) {
        this.stage = stage;
        this.whatIf = whatIf;
        this.sentence = sentence;
    }

    void show(Node shown) {
        scene = shown;
    }

    /** Its width, in units of the window. */
    public double width() {
        return stage.getWidth();
    }

    /** Its height, in units of the window. */
    public double height() {
        return stage.getHeight() + whatIfHeight() + (sentence.isVisible() ? sentence.getHeight() : 0);
    }

    private double whatIfHeight() {
        return whatIf.isVisible() ? whatIf.getHeight() : 0;
    }

    /** Lays out whatever has changed since the last pulse. */
    public void settle() {
        Parent all = stage.getScene() == null ? stage : stage.getScene().getRoot();
        all.applyCss();
        all.layout();
    }

    /**
     * Paints it as it is at the moment.
     *
     * @param ground the colour of the stage
     */
    public void paint(Ink ink, Color ground) {
        ink.setFill(ground);
        ink.fillRect(0, 0, width(), height());
        if (scene == null) {
            return;
        }
        ink.save();
        ink.beginPath();
        ink.rect(0, 0, stage.getWidth(), stage.getHeight());
        ink.clip();
        NodePainter.paint(scene, ink);
        ink.restore();
        if (whatIf.isVisible()) {
            ink.save();
            ink.translate(0, stage.getHeight());
            whatIf.paint(ink);
            ink.restore();
        }
        if (sentence.isVisible()) {
            ink.save();
            ink.translate(0, stage.getHeight() + whatIfHeight());
            NodePainter.paintAlone(sentence, ink);
            ink.restore();
        }
    }
}
