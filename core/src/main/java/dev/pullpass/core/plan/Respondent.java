package dev.pullpass.core.plan;

import dev.pullpass.core.credential.Credential;
import java.util.Optional;

/** Who answers questions: a person at a prompt, or options given beforehand. */
public interface Respondent {

  /** A credential; empty where nobody can tell. */
  Optional<Credential> login(Question.Login question);

  /** One of the candidates, or any other image; empty where nobody can tell. Asked of one, too. */
  Optional<String> choice(Question.Choice question);
}
