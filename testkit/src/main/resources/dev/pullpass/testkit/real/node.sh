#!/bin/sh
# A node: containerd and the kubelet in namespaces of their own, with one link to the host and none
# beyond it. All that they keep is in memory, and gone with them; their control groups are all in
# one, named like the link.
# usage: sh node.sh KUBELET LINK HOST NODE
# where HOST and NODE are the addresses of the link's ends. Runs in the folder of its configuration.
set -eu
kubelet=$1 link=$2 host=$3 node=$4
folder=$PWD

# One in version 2, many in version 1, where some have two names.
hierarchies=/sys/fs/cgroup
[ -e /sys/fs/cgroup/cgroup.procs ] ||
  hierarchies=$(find /sys/fs/cgroup -mindepth 1 -maxdepth 1 -type d)

if [ $# = 4 ]; then
  for hierarchy in $hierarchies; do
    mkdir "$hierarchy/$link"
    for set in cpuset.cpus cpuset.mems; do
      [ ! -e "$hierarchy/tasks" ] || [ ! -e "$hierarchy/$set" ] ||
        cat "$hierarchy/$set" >"$hierarchy/$link/$set"
    done
    echo 0 >"$hierarchy/$link/cgroup.procs"
  done
  exec unshare --mount --pid --cgroup --fork --kill-child --mount-proc sh "$0" "$@" inside
fi

mount --make-rprivate /
mount --bind hosts /etc/hosts
mount --bind resolv.conf /etc/resolv.conf
for place in /run /var/lib /var/log; do
  mount -t tmpfs node "$place"
done
mkdir -p /run/netns /var/lib/kubelet

# The group that this runs in is the root to all that runs here.
for hierarchy in $hierarchies; do
  mount --bind "$hierarchy/$link" "$hierarchy"
done
if [ "$hierarchies" = /sys/fs/cgroup ]; then
  # In version 2 a group holds either processes or groups.
  mkdir /sys/fs/cgroup/node
  echo 0 >/sys/fs/cgroup/node/cgroup.procs
fi

# The kubelet sets these, which are the whole machine's: it finds them set as it wants them.
mkdir /run/tunables
for tunable in vm/overcommit_memory=1 vm/panic_on_oom=0 kernel/panic=10 kernel/panic_on_oops=1 \
  kernel/keys/root_maxkeys=1000000 kernel/keys/root_maxbytes=25000000; do
  name=${tunable%=*}
  file=/run/tunables/${name##*/}
  echo "${tunable#*=}" >"$file"
  mount --bind "$file" "/proc/sys/$name"
done

unshare --net sleep infinity &
holder=$!
until [ "$(readlink "/proc/$holder/ns/net")" != "$(readlink /proc/self/ns/net)" ]; do
  sleep 0.05
done
inside() {
  nsenter --net="/proc/$holder/ns/net" "$@"
}
ip link add "$link" type veth peer name eth0 netns "$holder"
ip address add "$host/30" dev "$link"
ip link set "$link" up
inside ip link set lo up
inside ip address add "$node/30" dev eth0
inside ip link set eth0 up

# Of all authorities this one alone is trusted.
SSL_CERT_FILE=$folder/ca.crt inside containerd --config containerd.toml >containerd.log 2>&1 &
until ctr --address /run/containerd/containerd.sock version >/dev/null 2>&1; do
  sleep 0.1
done
ctr --address /run/containerd/containerd.sock --namespace k8s.io images import pause.tar

inside "$kubelet" --config=kubelet.yaml --kubeconfig=kubeconfig --hostname-override=node1 \
  --node-ip="$node" --root-dir=/var/lib/kubelet --cert-dir=/var/lib/kubelet/pki &
wait $!
