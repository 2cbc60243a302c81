{{- define "components.image" -}}
{{- $tag := .image.tag | default .root.Values.defaults.tag -}}
"{{ .image.repository }}:{{ $tag }}"
{{- end }}
