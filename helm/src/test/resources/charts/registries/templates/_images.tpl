{{- define "registries.image" -}}
{{- $registry := .imageRoot.registry -}}
{{- if .global }}
  {{- if .global.imageRegistry }}
    {{- $registry = .global.imageRegistry -}}
  {{- end -}}
{{- end -}}
{{- $tag := .imageRoot.tag | toString -}}
{{- if $registry }}
{{- printf "%s/%s:%s" $registry .imageRoot.repository $tag -}}
{{- else -}}
{{- printf "%s:%s" .imageRoot.repository $tag -}}
{{- end -}}
{{- end -}}
