package dev.pullpass.cli.pin;

import dev.pullpass.cli.Io;
import dev.pullpass.cli.LookProblem;
import dev.pullpass.cli.OutputFormat;
import dev.pullpass.core.lock.CheckedImage;
import dev.pullpass.core.lock.ImageLock;
import dev.pullpass.core.lock.NamedImage;
import dev.pullpass.core.lock.TagNow;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code pin --check}: compares files, lock and registries, and changes nothing. */
record CheckRun(Io io, FileOptions files, Asking asking, OutputFormat output) {

  /**
   * The exit status.
   *
   * @param offline true where files and lock are compared only
   */
  int call(LockFile lock, boolean offline) {
    if (lock.text().isEmpty()) {
      throw new LookProblem(
          lock.path() + ": there is no such lock; pullpass pin --write PATH makes it");
    }
    Looked looked = files.look(lock.path());
    CheckReport report = report(lock.lock(), looked, offline);
    if (output.isForPrograms()) {
      io.out().println(output.render(report.json(lock.path().toString())).stripTrailing());
    } else {
      io.out().print(new CheckText(report).text());
    }
    looked.unread().forEach(one -> io.say(one.toString()));
    looked.skipped().forEach(one -> io.say(one.toString()));
    io.say(new CheckText(report).summary(offline));
    return report.exitCode();
  }

  private CheckReport report(ImageLock lock, Looked looked, boolean offline) {
    List<NamedImage> named = looked.images();
    List<String> asked =
        named.stream().map(NamedImage::name).filter(name -> lock.find(name).isPresent()).toList();
    Map<String, TagNow> now = offline ? Map.of() : asking.now(io, asked);
    List<CheckedImage> images =
        named.stream()
            .map(
                image ->
                    CheckedImage.of(
                        image, lock, now.getOrDefault(image.name(), new TagNow.NotAsked())))
            .toList();
    TreeSet<String> stale = new TreeSet<>(lock.images().keySet());
    stale.removeAll(looked.sightings().keySet());
    stale.removeIf(name -> !files.means(name));
    return new CheckReport(images, looked, List.copyOf(stale));
  }
}
