/**
 * What Helm keeps of a release, and which of its values make a field of a workload. A fix of a
 * workload that Helm made lasts only if the values change too, so this package turns the edit of a
 * pod template into the change of values that renders it. Nothing here renders a template: values
 * are found by what they hold and by whether the workload's template names them, and where that
 * does not decide, all candidates are told. The format of a release is that of Helm 3
 * (helm.sh/helm/v3/pkg/release).
 */
@NullMarked
package dev.pullpass.core.release;

import org.jspecify.annotations.NullMarked;
