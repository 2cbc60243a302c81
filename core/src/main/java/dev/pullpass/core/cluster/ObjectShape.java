package dev.pullpass.core.cluster;

/** The fields that are used, of all kinds together, since the kind may come last in an object. */
final class ObjectShape {
  private ObjectShape() {}

  static final Shape ALL =
      Shape.of(
          """
          apiVersion,kind,type
          metadata name,namespace,uid,creationTimestamp,deletionTimestamp,continue
          metadata labels *
          metadata ownerReferences kind,name,uid,controller
          metadata annotations kubernetes.io/config.mirror,meta.helm.sh/release-name
          metadata annotations argocd.argoproj.io/tracking-id
          imagePullSecrets name
          data .dockerconfigjson,.dockercfg,config.json,dockerconfigjson,.dockerconfig,dockercfg,#
          reason,message,note,count,deprecatedCount,eventTime
          firstTimestamp,lastTimestamp,deprecatedFirstTimestamp,deprecatedLastTimestamp
          series count,lastObservedTime
          involvedObject kind,namespace,name,uid,fieldPath
          regarding kind,namespace,name,uid,fieldPath
          spec serviceAccountName,serviceAccount,nodeName,providerID,replicas,parallelism
          spec imagePullSecrets name
          spec containers name,image,imagePullPolicy
          spec initContainers name,image,imagePullPolicy
          spec ephemeralContainers name,image,imagePullPolicy
          spec scaleTargetRef kind,name
          spec maxReplicas
          spec template spec serviceAccountName,serviceAccount
          spec template spec imagePullSecrets name
          spec template spec containers name,image,imagePullPolicy
          spec template spec initContainers name,image,imagePullPolicy
          spec jobTemplate spec parallelism
          spec jobTemplate spec template spec serviceAccountName,serviceAccount
          spec jobTemplate spec template spec imagePullSecrets name
          spec jobTemplate spec template spec containers name,image,imagePullPolicy
          spec jobTemplate spec template spec initContainers name,image,imagePullPolicy
          rules verbs,apiGroups,resources,resourceNames
          roleRef kind,name
          subjects kind,name,namespace
          aggregationRule
          status completionTime
          status conditions type,status
          status phase,startTime,desiredReplicas
          status readyReplicas,updatedReplicas,ready
          status desiredNumberScheduled,numberReady,updatedNumberScheduled
          status nodeInfo operatingSystem,architecture,kubeletVersion,containerRuntimeVersion
          status images names
          status containerStatuses name,imageID,ready,restartCount
          status containerStatuses state waiting reason,message
          status containerStatuses state running startedAt
          status containerStatuses state terminated reason,message,finishedAt
          status initContainerStatuses name,imageID,ready,restartCount
          status initContainerStatuses state waiting reason,message
          status initContainerStatuses state running startedAt
          status initContainerStatuses state terminated reason,message,finishedAt
          status ephemeralContainerStatuses name,imageID,ready,restartCount
          status ephemeralContainerStatuses state waiting reason,message
          status ephemeralContainerStatuses state running startedAt
          status ephemeralContainerStatuses state terminated reason,message,finishedAt""");
}
