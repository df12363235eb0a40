/** The words of which made-up works are written: those of the field, so that an index has as much to do with them as with real ones. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const nouns = words(`throughput latency bandwidth memory scheduler kernel cache batch token model layer gradient parameter optimizer
checkpoint pipeline stage worker replica node cluster accelerator tensor shard partition topology collective allreduce workload request queue
prefill decode cost planner runtime compiler graph operator fusion tile warp register block page table allocator fragment buffer stream
interconnect switch link failure recovery snapshot trace profiler simulator tenant quota deadline burst admission eviction prefix adapter expert
router embedding index shuffle dataset loader transform storage filesystem object log replicas consistency lease heartbeat elasticity preemption
migration straggler imbalance utilisation goodput`);

export const adjectives =
  words(`distributed elastic sparse dense asynchronous synchronous hierarchical adaptive predictive speculative quantized
disaggregated heterogeneous scalable fault-tolerant cost-aware topology-aware memory-efficient low-latency high-throughput online offline
fine-grained coarse dynamic static hybrid compact robust principled empirical practical end-to-end production large-scale`);

export const verbs = words(`schedules partitions overlaps fuses reorders compresses quantizes caches prefetches migrates balances shards
replicates recovers profiles estimates predicts searches tunes offloads streams batches admits evicts routes pipelines checkpoints simulates
isolates multiplexes`);

/** Names of systems are one of the first with one of the second. */
export const systemStarts =
  words(`Flash Paged Swift Deep Hyper Auto Mega Tiny Turbo Grid Star Ring Tree Graph Block Lazy Smart Fast Zero Orca
Pipe Chunk Split Vector Quant Spec Hydra Nimbus Atlas Echo Prism Delta Sigma Kappa Omni Poly Meta Nova Cedar Birch Comet Lumen`);
export const systemEnds =
  words(`Attention Serve Train Flow Sched Cache Infer Speed LM Pipe Comm Plan Tune Shard Batch Graph Stream Store Mesh
Fuse Scope Trace Loader Dream Stack Fabric Core`);

/** Syllables of people's names. */
export const syllables =
  words(`wei ming li zhang chen an da ro ka mi to na sha pe ri lo vi ha su ga no be fer kun jin tao yu lei mar gol din
ser pol ver`);

export const chineseTopics =
  words(`数据并行 张量并行 流水并行 序列并行 专家并行 显存管理 检查点 容错 混合精度 优化器状态 注意力算子 算子融合 自动调优
图编译 量化 稀疏 投机推理 前缀缓存 分离式部署 连续批处理 请求调度 多租户服务 低秩适配服务 显卡共享 集群调度 弹性训练 集合通信 网络拓扑
远程直接内存访问 数据加载 向量数据库 检索 特征存储 嵌入表 基准测试 性能剖析 仿真 能效 端侧推理`);

export const chineseTroubles = words('显存 通信 气泡 时延 等待');
