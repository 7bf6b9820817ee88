/** Software, data, networks, electronics, media, commerce on line. One group a line. */
export const DIGITAL_SYNONYMS = `
程序员 软件开发工程师 软件工程师 开发工程师 软件开发 码农 写代码 程序开发 developer programmer
开发 研发 dev develop development
工程师 engineer
前端 前端开发 前端工程师 web前端 frontend
后端 后端开发 后端工程师 backend 服务端
全栈 全栈开发 fullstack
java java开发 java工程师 javaee springboot
python python开发 爬虫
c语言 c++ cpp
测试工程师 软件测试 测试开发 tester qa
运维 运维工程师 系统运维 ops devops
数据库 dba mysql oracle sql
算法工程师 机器学习 深度学习 ml
人工智能 ai 智能算法
大模型 llm aigc 生成式人工智能 gpt
计算机视觉 机器视觉 图像识别 视觉检测 视觉识别 视觉 缺陷识别 缺陷检测
语音识别 语音合成 asr
自然语言处理 nlp
大数据 数据分析 数据挖掘 data bigdata 数据分析师
数据标注 标注 数据标注员 人工智能训练师
数据采集 数采 采集数据 数据打通 数据上云 设备联网
云计算 cloud 云平台 上云
网络安全 信息安全 等保 渗透测试 security
网络工程师 网络运维 网管 综合布线 弱电
物联网 iot 传感网 智能硬件
传感器 sensor 监测终端 探头 传感
嵌入式 单片机 embedded mcu stm32 arm
硬件工程师 电路设计 pcb 电子设计 layout
芯片 集成电路 ic 半导体 微电子
封装测试 封测 芯片封装
led led封装 发光二极管 半导体照明 灯珠
深紫外 uvc 紫外led 深紫外led 紫外
smt 贴片 贴片机 smt贴片 表面贴装 贴片线
smt操作员 贴片操作员 smt技术员
aoi 光学检测 自动光学检测
防静电 esd 静电防护
ipc ipc-a-610 电子装联 电子组装 电装
焊锡 手工焊接 锡焊 波峰焊 回流焊
电子元器件 元器件 电子元件
显示面板 液晶面板 面板 光电显示
通信工程 5g 基站 通信运维 光纤熔接
区块链 blockchain
erp 企业资源计划 用友 金蝶 sap
mes 制造执行系统 生产执行系统 车间管理系统
wms 仓储管理系统 仓库管理系统
scada 组态 组态软件 上位机
数字孪生 虚拟仿真 仿真 vr 虚拟现实 digitaltwin
智能制造 数字化车间 数字化转型 智改数转 智慧工厂 工业4.0 智能工厂 灯塔工厂
工业互联网 标识解析 工业软件
排产软件 自动排产 排程 aps 生产排程 排产 排程软件
追溯系统 溯源 追溯 防伪溯源 防伪 质量追溯
小程序 微信小程序 公众号开发 app开发 app
网站建设 建网站 做网站 网页设计
信息化 信息系统 软件系统 管理系统 系统开发
ui设计 ui 界面设计 交互设计 ux
平面设计 美工 ps photoshop 视觉设计 广告设计
三维建模 3d建模 建模 建模师 三维设计
3d打印 增材制造 三维打印 快速成型
动画 动漫 动漫设计 影视动画 特效
短视频 视频剪辑 剪辑 抖音 短视频运营 拍视频 剪映 视频拍摄
直播 直播带货 主播 带货 直播电商 直播运营 带货主播 网红
电商 电子商务 网店 淘宝 天猫 网店运营 电商运营 网上卖货
网店客服 客服 电商客服 在线客服 客服专员
跨境电商 外贸 跨境 亚马逊 国际贸易 外贸业务员
新媒体 自媒体 新媒体运营 内容运营
网络营销 推广 投流 网络推广 数字营销
呼叫中心 话务员 电话客服
游戏 电竞 游戏开发 电子竞技
无人机 航拍 无人机驾驶 飞手 无人机操控 uav 无人机驾驶员 低空经济
gis 地理信息 遥感 地理信息系统
测绘 测量员 工程测量 全站仪
bim bim建模 revit 建筑信息模型
cad autocad 制图 绘图员 制图员
办公软件 office excel wps
打字员 文员 录入员 数据录入
`;
