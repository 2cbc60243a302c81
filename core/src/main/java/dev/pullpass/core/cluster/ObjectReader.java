package dev.pullpass.core.cluster;

import dev.pullpass.core.text.MalformedInput;
import dev.pullpass.core.text.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads Kubernetes objects from a stream of documents: single objects, a {@code List}, the API's
 * own lists ({@code PodList}, whose items do not name their kind), arrays of objects, and any
 * sequence of these. Fields may come in any order. Each object is reduced to the few fields that
 * are used while it streams by, and handed to the sink when it ends.
 *
 * <p>Objects of other kinds are skipped. Throws {@link MalformedInput} with the path of the value
 * where the input is no such document.
 */
public final class ObjectReader {
  private static final String LIST = "List";

  private final Tokens tokens;
  private final KindReader kinds;
  private String continuation = "";

  private ObjectReader(Tokens tokens, ObjectSink sink) {
    this.tokens = tokens;
    this.kinds = new KindReader(sink);
  }

  /**
   * Reads all documents to the end.
   *
   * @return the token with which the API server continues the last list; empty at its end
   */
  public static String read(Tokens tokens, ObjectSink sink) {
    ObjectReader reader = new ObjectReader(tokens, sink);
    for (Tokens.Kind kind = tokens.next(); kind != Tokens.Kind.END; kind = tokens.next()) {
      reader.document(kind);
    }
    return reader.continuation;
  }

  /** An object that does not name its kind, until its list has told it. */
  private record Kindless(Map<String, Object> fields, Path path) {}

  private void document(Tokens.Kind kind) {
    List<Kindless> kindless = new ArrayList<>();
    if (kind == Tokens.Kind.ARRAY) {
      elements(Path.ROOT, kindless);
    } else {
      element(kind, Path.ROOT, kindless);
    }
    for (Kindless object : kindless) {
      throw new MalformedInput(
          object.path().prefix() + "expected a Kubernetes object, found none: it has no kind");
    }
  }

  private void elements(Path path, List<Kindless> kindless) {
    int index = 0;
    for (Tokens.Kind kind = tokens.next(); kind != Tokens.Kind.END_ARRAY; kind = tokens.next()) {
      element(kind, path.element(index++), kindless);
    }
  }

  private void element(Tokens.Kind kind, Path path, List<Kindless> kindless) {
    if (kind == Tokens.Kind.OBJECT) {
      object(path, kindless);
    } else if (kind != Tokens.Kind.NULL) {
      throw new MalformedInput(path.prefix() + "expected an object, found " + named(kind));
    }
  }

  private void object(Path path, List<Kindless> kindless) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<Kindless> items = new ArrayList<>();
    boolean list = false;
    while (tokens.next() == Tokens.Kind.FIELD) {
      String name = tokens.text();
      Tokens.Kind kind = tokens.next();
      if (name.equals("items") && kind == Tokens.Kind.ARRAY) {
        list = true;
        items(path.field(name), fields, items);
      } else {
        ObjectShape.ALL.field(tokens, name, kind, fields);
      }
    }
    if (list) {
      endOfList(new Value(fields, path), items);
    } else if (fields.containsKey("kind")) {
      kinds.read(new Value(fields, path));
    } else {
      kindless.add(new Kindless(fields, path));
    }
  }

  /** Items are handed on one by one where the list has told their kind before them. */
  private void items(Path path, Map<String, Object> list, List<Kindless> undecided) {
    boolean told = !itemKind(new Value(list, path)).isEmpty();
    int index = 0;
    for (Tokens.Kind kind = tokens.next(); kind != Tokens.Kind.END_ARRAY; kind = tokens.next()) {
      element(kind, path.element(index++), undecided);
      if (told) {
        settle(new Value(list, path), undecided);
      }
    }
  }

  private void endOfList(Value list, List<Kindless> undecided) {
    settle(list, undecided);
    String kind = itemKind(list);
    if (!kind.isEmpty()) {
      kinds.seen(kind, list.at("apiVersion").text(), "");
    }
    continuation = list.at("metadata", "continue").text();
  }

  private void settle(Value list, List<Kindless> undecided) {
    String kind = itemKind(list);
    for (Kindless item : undecided) {
      if (kind.isEmpty()) {
        throw new MalformedInput(item.path().field("kind") + ": missing, in the item and its list");
      }
      item.fields().put("kind", kind);
      item.fields().putIfAbsent("apiVersion", list.at("apiVersion").text());
      kinds.read(new Value(item.fields(), item.path()));
    }
    undecided.clear();
  }

  /** {@code Pod} for a {@code PodList}; empty for kubectl's {@code List}, whose items tell. */
  private static String itemKind(Value list) {
    String kind = list.at("kind").text();
    return kind.endsWith(LIST) ? kind.substring(0, kind.length() - LIST.length()) : "";
  }

  private static String named(Tokens.Kind kind) {
    return switch (kind) {
      case ARRAY -> "an array";
      case STRING -> "a string";
      case NUMBER -> "a number";
      case BOOL -> "true or false";
      default -> "the end";
    };
  }
}
