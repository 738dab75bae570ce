package convolens.controller.network;

import convolens.data.Split;
import convolens.model.network.NetworkPicture;
import convolens.model.network.PictureChoice;
import convolens.model.network.PictureQuestions;

/** The pictures that a network is asked about, one after the other. */
public record AskedPictures(PictureChoice choice, ChosenNetwork network) implements PictureQuestions.Pictures {
    @Override
    public void show(int index) {
        network.pictures().image(index);
    }

    @Override
    public void show(NetworkPicture picture) {
        choice.pictureProperty().set(picture);
    }

    @Override
    public void nextFile() {
        network.pictures().anotherFile(1);
    }

    @Override
    public PictureQuestions.AnsweredPass pass(int index) {
        LoadedNetwork loaded = network.get();
        if (loaded == null) {
            throw new IllegalArgumentException("no network is loaded yet");
        }
        Split test = loaded.data().test();
        return new PictureQuestions.AnsweredPass(loaded.pass(test.image(index)), test.label(index));
    }
}
