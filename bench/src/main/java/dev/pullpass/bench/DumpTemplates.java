package dev.pullpass.bench;

/**
 * The objects of a synthetic dump as {@code kubectl get -o json} prints them, on one line each,
 * with what is different in each object left open as {@code @NAME@}.
 */
final class DumpTemplates {
  private DumpTemplates() {}

  private static final String MANAGED_FIELDS =
      """
      [{"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:metadata":{"f:annotations":{".":{},
      "f:prometheus.io/port":{},"f:prometheus.io/scrape":{}},"f:generateName":{},"f:labels":{".":{},
      "f:app":{},"f:pod-template-hash":{},"f:team":{}},"f:ownerReferences":{".":{},
      "k:{\\"uid\\":\\"@OWNER@\\"}":{}}},"f:spec":{"f:containers":{"k:{\\"name\\":\\"app\\"}":{".":{},
      "f:env":{".":{},"k:{\\"name\\":\\"DATABASE_URL\\"}":{".":{},"f:name":{},"f:value":{}},
      "k:{\\"name\\":\\"LOG_LEVEL\\"}":{".":{},"f:name":{},"f:value":{}}},"f:image":{},
      "f:imagePullPolicy":{},"f:livenessProbe":{".":{},"f:httpGet":{".":{},"f:path":{},"f:port":{}}},
      "f:name":{},"f:ports":{".":{},"k:{\\"containerPort\\":8080,\\"protocol\\":\\"TCP\\"}":{}},
      "f:resources":{".":{},"f:limits":{".":{},"f:memory":{}},"f:requests":{".":{},"f:cpu":{}}},
      "f:terminationMessagePath":{},"f:terminationMessagePolicy":{}}},"f:dnsPolicy":{},
      "f:enableServiceLinks":{},"f:imagePullSecrets":{".":{},"k:{\\"name\\":\\"@SECRET@\\"}":{}},
      "f:restartPolicy":{},"f:schedulerName":{},"f:terminationGracePeriodSeconds":{}}},
      "manager":"kube-controller-manager","operation":"Update","time":"2026-11-20T22:00:00Z"},
      {"apiVersion":"v1","fieldsType":"FieldsV1","fieldsV1":{"f:status":{"f:conditions":{
      "k:{\\"type\\":\\"ContainersReady\\"}":{".":{},"f:status":{},"f:type":{}},
      "k:{\\"type\\":\\"Initialized\\"}":{".":{},"f:status":{},"f:type":{}},
      "k:{\\"type\\":\\"Ready\\"}":{".":{},"f:status":{},"f:type":{}}},"f:containerStatuses":{},
      "f:hostIP":{},"f:phase":{},"f:podIP":{},"f:podIPs":{".":{},"k:{\\"ip\\":\\"10.1.2.3\\"}":{}},
      "f:startTime":{}}},"manager":"kubelet","operation":"Update","subresource":"status",
      "time":"2026-11-20T22:00:05Z"}]""";

  static final String POD =
      line(
          """
          {"apiVersion":"v1","kind":"Pod","metadata":{"annotations":{"prometheus.io/port":"8080",
          "prometheus.io/scrape":"true"},"creationTimestamp":"2026-11-20T22:00:00Z",
          "generateName":"@APP@-6d7f9bc5d8-","labels":{"app":"@APP@","pod-template-hash":"6d7f9bc5d8",
          "team":"@NS@"},"managedFields":"""
              + MANAGED_FIELDS
              + """
              ,"name":"@POD@","namespace":"@NS@","ownerReferences":[{"apiVersion":"apps/v1",
              "blockOwnerDeletion":true,"controller":true,"kind":"ReplicaSet",
              "name":"@APP@-6d7f9bc5d8","uid":"@OWNER@"}],"resourceVersion":"81234567",
              "uid":"@UID@"},"spec":{"containers":[{"env":[{"name":"DATABASE_URL",
              "value":"postgres://db.@NS@.svc.cluster.local:5432/app"},{"name":"LOG_LEVEL",
              "value":"info"},{"name":"POD_IP","valueFrom":{"fieldRef":{"apiVersion":"v1",
              "fieldPath":"status.podIP"}}}],"image":"@IMAGE@","imagePullPolicy":"IfNotPresent",
              "livenessProbe":{"failureThreshold":3,"httpGet":{"path":"/healthz","port":8080,
              "scheme":"HTTP"},"periodSeconds":10,"successThreshold":1,"timeoutSeconds":1},"name":"app",
              "ports":[{"containerPort":8080,"protocol":"TCP"}],"resources":{"limits":{"memory":"512Mi"},
              "requests":{"cpu":"100m","memory":"256Mi"}},"terminationMessagePath":"/dev/termination-log",
              "terminationMessagePolicy":"File","volumeMounts":[{"mountPath":"/etc/app","name":"config"},
              {"mountPath":"/var/run/secrets/kubernetes.io/serviceaccount",
              "name":"kube-api-access-x7k2p","readOnly":true}]}],"dnsPolicy":"ClusterFirst",
              "enableServiceLinks":true,"imagePullSecrets":[{"name":"@SECRET@"}],"nodeName":"@NODE@",
              "preemptionPolicy":"PreemptLowerPriority","priority":0,"restartPolicy":"Always",
              "schedulerName":"default-scheduler","securityContext":{},"serviceAccount":"default",
              "serviceAccountName":"default","terminationGracePeriodSeconds":30,"tolerations":[{
              "effect":"NoExecute","key":"node.kubernetes.io/not-ready","operator":"Exists",
              "tolerationSeconds":300},{"effect":"NoExecute","key":"node.kubernetes.io/unreachable",
              "operator":"Exists","tolerationSeconds":300}],"volumes":[{"configMap":{"defaultMode":420,
              "name":"@APP@-config"},"name":"config"},{"name":"kube-api-access-x7k2p","projected":{
              "defaultMode":420,"sources":[{"serviceAccountToken":{"expirationSeconds":3607,
              "path":"token"}},{"configMap":{"items":[{"key":"ca.crt","path":"ca.crt"}],
              "name":"kube-root-ca.crt"}},{"downwardAPI":{"items":[{"fieldRef":{"apiVersion":"v1",
              "fieldPath":"metadata.namespace"},"path":"namespace"}]}}]}}]},"status":{"conditions":[
              {"lastProbeTime":null,"lastTransitionTime":"2026-11-20T22:00:00Z","status":"True",
              "type":"Initialized"},{"lastProbeTime":null,"lastTransitionTime":"2026-11-20T22:00:05Z",
              "status":"@READY@","type":"Ready"},{"lastProbeTime":null,
              "lastTransitionTime":"2026-11-20T22:00:05Z","status":"@READY@","type":"ContainersReady"},
              {"lastProbeTime":null,"lastTransitionTime":"2026-11-20T22:00:00Z","status":"True",
              "type":"PodScheduled"}],"containerStatuses":[@STATUS@],"hostIP":"10.0.0.7",
              "phase":"@PHASE@","podIP":"10.1.2.3","podIPs":[{"ip":"10.1.2.3"}],"qosClass":"Burstable",
              "startTime":"2026-11-20T22:00:00Z"}}""");

  static final String RUNNING =
      line(
          """
          {"containerID":"containerd://4b1b3a1f0c6d7e8f9a0b1c2d3e4f5061728394a5b6c7d8e9f0a1b2c3d4e5f607",
          "image":"@IMAGE@","imageID":"registry.acme.test/team/app@sha256:7c4b1f0e2d3a4b5c6d7e8f90a1b2c3d4\
          e5f60718293a4b5c6d7e8f90a1b2c3d4","lastState":{},"name":"app","ready":true,"restartCount":0,
          "started":true,"state":{"running":{"startedAt":"2026-11-20T22:00:04Z"}}}""");

  static final String WAITING =
      line(
          """
          {"image":"@IMAGE@","imageID":"","lastState":{},"name":"app","ready":false,"restartCount":0,
          "started":false,"state":{"waiting":{"message":"Back-off pulling image \\"@IMAGE@\\":
           ErrImagePull: @TEXT@","reason":"ImagePullBackOff"}}}""");

  static final String EVENT =
      line(
          """
          {"apiVersion":"v1","count":@COUNT@,"eventTime":null,"firstTimestamp":"2026-11-20T22:00:03Z",
          "involvedObject":{"apiVersion":"v1","fieldPath":"spec.containers{app}","kind":"Pod",
          "name":"@POD@","namespace":"@NS@","resourceVersion":"81234560","uid":"@UID@"},"kind":"Event",
          "lastTimestamp":"2026-11-20T23:00:00Z","message":"@MESSAGE@","metadata":{
          "creationTimestamp":"2026-11-20T22:00:03Z","name":"@POD@.@REASON@","namespace":"@NS@",
          "resourceVersion":"81234590","uid":"e@UID@"},"reason":"@REASON@",
          "reportingComponent":"kubelet","reportingInstance":"@NODE@","source":{"component":"kubelet",
          "host":"@NODE@"},"type":"@TYPE@"}""");

  static final String REPLICA_SET =
      line(
          """
          {"apiVersion":"apps/v1","kind":"ReplicaSet","metadata":{"labels":{"app":"@APP@"},
          "name":"@APP@-6d7f9bc5d8","namespace":"@NS@","ownerReferences":[{"apiVersion":"apps/v1",
          "controller":true,"kind":"Deployment","name":"@APP@","uid":"d@OWNER@"}],"uid":"@OWNER@"},
          "spec":{"replicas":@REPLICAS@},"status":{"readyReplicas":@COUNT@,
          "replicas":@REPLICAS@}}""");

  static final String DEPLOYMENT =
      line(
          """
          {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"annotations":{
          "meta.helm.sh/release-name":"@APP@"},"labels":{"app":"@APP@",
          "app.kubernetes.io/managed-by":"Helm"},"name":"@APP@","namespace":"@NS@","uid":"d@OWNER@"},
          "spec":{"replicas":@REPLICAS@,"template":{"spec":{"imagePullSecrets":[{"name":"@SECRET@"}]}}},
          "status":{"readyReplicas":@COUNT@,"updatedReplicas":@REPLICAS@}}""");

  static final String SECRET =
      line(
          """
          {"apiVersion":"v1","data":{".dockerconfigjson":"@DATA@"},"kind":"Secret","metadata":{
          "creationTimestamp":"2026-11-01T00:00:00Z","name":"regcred","namespace":"@NS@",
          "uid":"s@NS@"},"type":"kubernetes.io/dockerconfigjson"}""");

  static final String SERVICE_ACCOUNT =
      line(
          """
          {"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default","namespace":"@NS@",
          "uid":"a@NS@"}}""");

  static final String NODE =
      line(
          """
          {"apiVersion":"v1","kind":"Node","metadata":{"labels":{"kubernetes.io/arch":"amd64",
          "kubernetes.io/os":"linux"},"name":"@NODE@","uid":"n@NODE@"},"spec":{
          "providerID":"kind://docker/bench/@NODE@"},"status":{"images":[{"names":[
          "registry.acme.test/team/app:1.4.2"],"sizeBytes":1}],"nodeInfo":{"architecture":"amd64",
          "containerRuntimeVersion":"containerd://2.1.4","kubeletVersion":"v1.34.1",
          "operatingSystem":"linux"}}}""");

  /** The templates are broken into lines for the reader only. */
  private static String line(String text) {
    return text.replace("\n", "");
  }
}
