package dev.pullpass.core.verdict;

import dev.pullpass.core.cluster.Lookup;
import dev.pullpass.core.facts.Facts;
import dev.pullpass.core.facts.PullPlan.NamedSecret;
import dev.pullpass.core.facts.RegistryAnswer;
import dev.pullpass.core.facts.Symptom;
import java.util.ArrayList;
import java.util.List;

/** What would have to be seen in order to decide. */
final class Missing {
  private Missing() {}

  /** Clauses without a final stop; never empty. */
  static List<String> of(Facts facts) {
    List<String> missing = new ArrayList<>();
    facts.plan().named().forEach(secret -> unseen(facts, secret, missing));
    if (facts.around().account() instanceof Lookup.Forbidden<?> forbidden) {
      missing.add("no right to " + forbidden.what());
    }
    if (facts.symptom() == Symptom.UNKNOWN) {
      missing.add(silence(facts));
    }
    if (facts.answers().decisive().filter(Symptom::isFirewall).isPresent()) {
      missing.add("the registry's firewall does not let this machine in");
    }
    if (facts.answers().planned().stream().anyMatch(RegistryAnswer::isWithheld)) {
      missing.add("the credential was kept back from a token server on another domain");
    }
    if (!facts.answers().asked()) {
      missing.add("the registry was not asked");
    }
    if (missing.isEmpty()) {
      missing.add("the answers of the registry do not fit any known cause");
    }
    return List.copyOf(missing);
  }

  private static void unseen(Facts facts, NamedSecret secret, List<String> missing) {
    if (secret.lookup() instanceof Lookup.Forbidden<?> forbidden) {
      missing.add("no right to " + forbidden.what() + " (" + secret.name() + ")");
    } else if (secret.lookup() instanceof Lookup.NotAsked) {
      missing.add(
          "the content of " + Say.secret(facts, secret.name()) + " is not in what was given");
    }
  }

  private static String silence(Facts facts) {
    return facts.said().text().isEmpty() || facts.said().tellsCause()
        ? "the node says nothing about it"
        : "the node says only \"" + Say.quote(facts.said().text()) + "\"";
  }

  /** How each missing thing is supplied. */
  static List<Remedy> remedies(Facts facts) {
    List<Remedy> all = new ArrayList<>();
    if (!facts.plan().isWhollySeen()) {
      all.add(
          Remedy.of(
              "Ask again with the right to read pull secrets (see the reference on rights), or with a"
                  + " dump that holds them.",
              "kubectl get pods,events,secrets,serviceaccounts,nodes,replicasets,deployments -n "
                  + facts.namespace()
                  + " -o json | pullpass why -f -"));
    }
    if (!facts.answers().asked()) {
      all.add(
          Remedy.of("Ask again without --no-probe, where the registry can be reached from here."));
    }
    if (all.isEmpty()) {
      all.add(
          Remedy.of(
              "Read what the node says about the pod.",
              "kubectl describe pod " + facts.pod().name().name() + " -n " + facts.namespace()));
    }
    return List.copyOf(all);
  }
}
