package dev.pullpass.registry;

import dev.pullpass.core.credential.Credential;
import dev.pullpass.core.facts.Bodies;
import dev.pullpass.core.facts.TagsAnswer;
import dev.pullpass.core.image.ImageReference;
import dev.pullpass.registry.Conversation.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /v2/NAME/tags/list}, page after page along {@code Link: <…>; rel="next"} (OCI distribution
 * specification, "Listing Tags"), on the same origin only, up to {@link #PAGES} pages or {@link
 * #TAGS} tags.
 */
final class TagsEndpoint {
  static final int PAGES = 20;
  static final int TAGS = 20_000;
  private static final String JSON = "application/json";
  private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^,]*;\\s*rel=\"?next\"?");

  private final Conversation.Services services;
  private final RegistrySettings settings;

  TagsEndpoint(Conversation.Services services, RegistrySettings settings) {
    this.services = services;
    this.settings = settings;
  }

  TagsAnswer ask(ImageReference image, Optional<Credential> credential) {
    Deadline deadline = Deadline.in(settings.limits().question());
    Conversation talk = new Conversation(services, image, credential, deadline);
    Request first = page(url(image));
    Outcome outcome = talk.ask(first, first);
    return outcome instanceof Outcome.Registry registry
            && registry.reply() instanceof Reply.Answered answer
            && answer.status() == 200
        ? listed(talk, answer)
        : refused(outcome, new Answers(settings, image, credential).obstacle(talk, outcome));
  }

  private static TagsAnswer refused(Outcome outcome, String obstacle) {
    if (outcome instanceof Outcome.NoToken none) {
      return TagsAnswer.none(none.reply().answer().status(), obstacle);
    }
    if (((Outcome.Registry) outcome).reply() instanceof Reply.Answered answer) {
      return answer.status() == 404
          ? TagsAnswer.noRepository(obstacle)
          : TagsAnswer.none(answer.status(), obstacle);
    }
    return TagsAnswer.none(0, obstacle);
  }

  private static URI url(ImageReference image) {
    return URI.create("https://" + image.apiHost() + "/v2/" + image.path() + "/tags/list?n=1000");
  }

  private static Request page(URI url) {
    return Request.get(url, JSON, Request.TAGS_BYTES);
  }

  private static TagsAnswer listed(Conversation talk, Reply.Answered first) {
    Listing listing = new Listing();
    Optional<URI> next = listing.add(first);
    while (next.isPresent() && listing.hasRoom()) {
      next =
          talk.again(page(next.get())) instanceof Reply.Answered answer && answer.status() == 200
              ? listing.add(answer)
              : listing.cutShort("a page of it could not be had");
    }
    return listing.end(next);
  }

  private static final class Listing {
    private final List<String> tags = new ArrayList<>();
    private Optional<String> obstacle = Optional.empty();
    private int pages;

    private boolean hasRoom() {
      return pages < PAGES && tags.size() < TAGS;
    }

    /** Takes the page's tags, and returns where the next page is. */
    private Optional<URI> add(Reply.Answered page) {
      pages++;
      Optional<List<String>> found =
          page.content().isWhole() ? Bodies.tags(page.content().bytes()) : Optional.empty();
      if (found.isEmpty()) {
        return cutShort("the answer is no list of tags, or too long a one");
      }
      List<String> fitting = found.get();
      int room = TAGS - tags.size();
      tags.addAll(fitting.subList(0, Math.min(room, fitting.size())));
      return fitting.size() > room ? cutShort("it has more than " + TAGS + " tags") : next(page);
    }

    private Optional<URI> next(Reply.Answered page) {
      Optional<String> link =
          page.all("Link").stream().flatMap(it -> target(it).stream()).findFirst();
      if (link.isEmpty()) {
        return Optional.empty();
      }
      Optional<URI> next = link.flatMap(it -> resolve(page.url(), it));
      boolean same = next.filter(it -> Origin.of(it).equals(page.origin())).isPresent();
      return same ? next : cutShort("the link to its next page leads elsewhere");
    }

    private Optional<URI> cutShort(String why) {
      obstacle = Optional.of(why);
      return Optional.empty();
    }

    private TagsAnswer end(Optional<URI> next) {
      if (next.isPresent()) {
        cutShort("it has more than " + PAGES + " pages");
      }
      return obstacle.map(why -> TagsAnswer.some(tags, why)).orElseGet(() -> TagsAnswer.all(tags));
    }

    private static Optional<String> target(String link) {
      Matcher matcher = NEXT.matcher(link);
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<URI> resolve(URI base, String target) {
      try {
        return Origin.url(base.resolve(target).toString());
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }
  }
}
