{{/*
The image. A comment with {{ braces }} in it.
*/}}
{{- define "helper.tag" -}}
{{- .Values.image.tag | default .Chart.AppVersion -}}
{{- end -}}

{{- define "helper.image" -}}
{{- $repository := .Values.image.repository -}}
{{- if .Values.mirror }}
    {{- printf "%s/%s:%s" .Values.mirror $repository (include "helper.tag" .) -}}
{{- else -}}
    {{- printf "%s:%s" $repository (include "helper.tag" .) -}}
{{- end -}}
{{- end -}}
