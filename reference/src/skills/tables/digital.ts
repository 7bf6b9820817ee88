/** Software, data, design, media, commerce. Columns as in manufacturing.ts. */
export const DIGITAL_SKILLS = `
=编程
Java|s|SpringBoot Spring
Python|s|
C语言|s|C/C++ C++
C#|s|.NET
前端|k|Vue React JavaScript HTML 网页开发
数据库|s|MySQL Oracle PostgreSQL
SQL|s|
小程序|k|微信小程序 小程序开发
Linux|s|
微服务|k|
软件测试|k|自动化测试
PHP|s|
APP开发|k|Android iOS开发
Web前端证|c|Web前端开发1+X
软考|c|软件设计师 系统集成项目管理工程师
=人工智能
深度学习|k|机器学习 神经网络 目标检测 图像识别 异常检测
PyTorch|s|TensorFlow
OpenCV|s|图像处理
大模型|k|LLM AIGC 提示词 大语言模型 生成式
数据标注|k|标注
图像标注|k|
人工智能训练师证|c|人工智能训练师等级
=数据网络
数据分析|k|数据挖掘 工业大数据
数据可视化|k|Tableau PowerBI
Hadoop|s|Spark
网络|k|路由交换 网络配置 组网
网络安全|k|信息安全
等保|k|等级保护
渗透测试|k|CTF
服务器|e|机房
容器|s|Docker Kubernetes K8s
虚拟化|s|VMware
云计算|k|阿里云 华为云
华为HCIA|c|HCIP CCNA 华为认证 网络工程师证
区块链|k|
办公软件|s|Office Word PPT WPS 办公自动化
Excel|s|表格 函数透视表
=设计
Photoshop|s|PS 修图
Illustrator|s|
CorelDRAW|s|
平面设计|k|海报 画册
UI设计|k|Figma 界面设计
包装设计|k|
3dsMax|s|3DMAX
Maya|s|Blender C4D
SketchUp|s|草图大师
酷家乐|s|
室内设计|k|家装设计
原画|k|插画 手绘
AE|s|AfterEffects 特效
Unity|s|UE4 虚幻引擎
虚拟仿真|k|VR AR 虚拟现实
文创设计|k|文创
服装设计|k|款式设计
家具拆单|k|
=传媒
短视频|k|拍视频 短视频拍摄 短视频制作
视频剪辑|k|剪辑 后期
PR|s|Premiere 剪映
摄影摄像|k|摄影 摄像 航拍
脚本|k|脚本策划
文案写作|k|文案 软文
公众号|k|新媒体编辑 微信运营
账号运营|k|抖音运营 小红书 自媒体
播音主持|k|主持
普通话|k|
普通话证|c|普通话等级证 二级甲等 普通话二甲
=电商
直播|k|直播带货 带货 直播间 主播
场控|k|助播 ~中控
投流|k|千川 巨量
选品|k|
OBS|s|
网店运营|k|店铺运营 淘宝 拼多多 上架
网店客服|k|客服话术
亚马逊|k|Amazon
跨境平台|k|阿里国际站 速卖通 跨境电商平台
TikTok|k|
外贸函电|k|函电 外贸
单证|k|
跟单|k|
电商证|c|电子商务师证 网店运营推广1+X
=语言
英语|k|英文 六级 四级 CET 商务英语
日语|k|
俄语|k|
韩语|k|
翻译|k|
=商务
会计核算|k|做账 账务处理 成本核算
税务申报|k|报税
金蝶|s|
用友|s|
会计证|c|初级会计 会计从业 中级会计 初级会计证
审计|k|
统计|k|
银行业务|k|点钞
保险|k|保险理赔
销售|k|推销
市场营销|k|市场推广 营销
汽车销售|k|
客户服务|k|客服
收银|k|
采购|k|
供应链|k|
人力资源|k|薪酬绩效
招聘|k|
劳动关系|k|
项目管理|k|PMP
知识产权|k|专利
专利撰写|k|专利代理
技术转移|k|成果转化
材料写作|k|公文 写材料 公文写作
活动策划|k|策划
标准化|k|标准编制
法律|k|
合同审查|k|
法律职业资格证|c|法考 A证律师
速录|k|
安保|k|
保安证|c|保安员证
=物流
WMS|s|扫码枪 仓储系统
TMS|s|
仓储管理|k|库房管理 出入库
盘点|k|
理货|k|分拣 拣货
物流调度|k|调度
冷链|k|冷库
派送|k|
报关|k|报检
国际货代|k|订舱
港口理货|k|
TOS|s|
驾驶|k|会开车 能开车 开车
驾驶证A2|c|A2驾照 A2 A2证 B2驾照
驾驶证A1|c|A1驾照
驾驶证C1|c|C1驾照 驾照 C1
从业资格证|c|道路运输从业资格 危货押运证
物流证|c|物流管理1+X
`;
